package io.portreeve.bench.reach;

import io.portreeve.bench.clusters.LargeCluster;
import io.portreeve.bench.clusters.Shape;
import io.portreeve.model.Snapshot;

/** What ten times the pods of the same classes cost more. */
final class Replicas implements Measured {
    private static final int WARMING = 8;
    private static final int TIMES = 10;

    @Override
    public void measure(Shape shape, int runs, Results results) {
        Snapshot few = LargeCluster.of(shape.replicated(1));
        Snapshot many = LargeCluster.of(shape.replicated(TIMES));
        Bandwidth bandwidth = new Bandwidth();
        for (int run = -WARMING; run < runs; run++) {
            double one = seconds(few, bandwidth);
            double ten = seconds(many, bandwidth);
            if (run >= 0) {
                results.add("the engine with a tenth of the pods", "ms", one * 1e3);
                results.add("ten times the pods of the same classes / a tenth", "", ten / one);
            }
        }
    }

    /** Without the other's garbage, and with nothing of either in the caches: measuring the bandwidth reads more than they hold. */
    private static double seconds(Snapshot snapshot, Bandwidth bandwidth) {
        System.gc();
        bandwidth.measured();
        return Clock.seconds(() -> Speed.everything(snapshot));
    }
}
