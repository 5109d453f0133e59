package io.portreeve.app;

import io.portreeve.scan.Workers;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Workers that tell on standard error how far they are, once the work has taken longer than people like to wait in silence. */
final class Progress implements Workers, AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String CLEAR_LINE = "\r\033[K";

    private final Workers workers;
    private final PrintStream err;
    private final LongSupplier clock;
    private final AtomicLong next;
    private volatile boolean shown;

    Progress(Workers workers, PrintStream err, LongSupplier clock) {
        this.workers = workers;
        this.err = err;
        this.clock = clock;
        this.next = new AtomicLong(clock.getAsLong() + PATIENCE);
    }

    @Override
    public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> work) {
        AtomicInteger done = new AtomicInteger();
        return workers.map(items, item -> {
            R result = work.apply(item);
            tell(done.incrementAndGet(), items.size());
            return result;
        });
    }

    private void tell(int done, int all) {
        long due = next.get();
        long now = clock.getAsLong();
        if (now - due >= 0 && next.compareAndSet(due, now + PAUSE)) {
            shown = true;
            err.print(CLEAR_LINE + done + " of " + all + "\r");
            err.flush();
        }
    }

    @Override
    public void close() {
        if (shown) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }
}
