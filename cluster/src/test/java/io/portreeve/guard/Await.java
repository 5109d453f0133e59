package io.portreeve.guard;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what must come, far longer than it should take. */
final class Await {
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private static final long BETWEEN_LOOKS = 1_000_000L;

    private Await() {}

    /** Until something is so; fails, and says what was waited for, where it never is. */
    static void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("This never came: " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }
}
