package io.portreeve.bench.reach;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Time that this thread and the garbage collector have taken, so that others on the machine count for less. */
final class Clock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Clock() {}

    /** Seconds that some work takes. */
    static double seconds(Runnable work) {
        double start = now();
        work.run();
        return now() - start;
    }

    static double now() {
        long collecting = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            collecting += Math.max(0, collector.getCollectionTime());
        }
        return THREADS.getCurrentThreadCpuTime() / 1e9 + collecting / 1e3;
    }
}
