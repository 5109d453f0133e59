package io.portreeve.guard;

import java.time.Duration;

/**
 * The moment by which an answer must be on its way.
 *
 * @param at of {@link System#nanoTime()}
 */
public record Deadline(long at) {
    /** So long from now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left; never less than nothing. */
    public long remainingNanos() {
        return Math.max(0, at - System.nanoTime());
    }

    /** Whether nothing is left. */
    public boolean isOver() {
        return remainingNanos() == 0;
    }
}
