package io.portreeve.bench.reach;

import java.util.Arrays;

/** How fast one thread reads memory that no cache holds. */
final class Bandwidth {
    private static final int WORDS = 1 << 24;
    private static final int PASSES = 3;

    private final long[] words = new long[WORDS];

    Bandwidth() {
        Arrays.fill(words, 1);
    }

    /** Bytes a second, of the best of some passes. */
    double measured() {
        double best = Double.MAX_VALUE;
        for (int pass = 0; pass < PASSES; pass++) {
            best = Math.min(best, Clock.seconds(this::read));
        }
        return WORDS * 8.0 / best;
    }

    /** The sum is looked at, so that nobody optimises the reading away. */
    private void read() {
        long sum = 0;
        for (long word : words) {
            sum += word;
        }
        if (sum != WORDS) {
            throw new IllegalStateException("read " + sum + " instead of " + WORDS);
        }
    }
}
