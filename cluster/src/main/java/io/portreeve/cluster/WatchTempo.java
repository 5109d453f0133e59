package io.portreeve.cluster;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a watch waits for what.
 *
 * @param firstPause after the first failure; it doubles with each that follows
 * @param longestPause what it never exceeds
 * @param forbiddenPause until what may not be listed is tried again
 * @param silence after which a stream counts as broken; API servers send a bookmark each minute
 * @param settling for which a stream must be open, where nothing comes, to count as one
 * @param discovery between two looks at what the server serves
 * @param patience for which a kind may not be heard from until the cluster counts as unknown
 */
public record WatchTempo(
        Duration firstPause,
        Duration longestPause,
        Duration forbiddenPause,
        Duration silence,
        Duration settling,
        Duration discovery,
        Duration patience) {
    /** What suits a cluster. */
    public static final WatchTempo USUAL = new WatchTempo(
            Duration.ofMillis(500),
            Duration.ofSeconds(10),
            Duration.ofMinutes(2),
            Duration.ofSeconds(150),
            Duration.ofSeconds(2),
            Duration.ofMinutes(5),
            Duration.ofSeconds(60));

    private static final int SHORTEST_WATCH = 300;
    private static final int LONGEST_WATCH = 600;
    private static final int MOST_DOUBLINGS = 10;

    /** For how many seconds a watch is asked for; not all end at once. */
    static int watchSeconds() {
        return ThreadLocalRandom.current().nextInt(SHORTEST_WATCH, LONGEST_WATCH);
    }

    /** After so many failures in a row: up to half as much again or less, so that not all come back at once. */
    Duration pause(int failures) {
        int doublings = Math.min(MOST_DOUBLINGS, Math.max(0, failures - 1));
        long whole = Math.min(longestPause.toNanos(), firstPause.toNanos() << doublings);
        return jittered(Duration.ofNanos(whole));
    }

    static Duration jittered(Duration pause) {
        return Duration.ofNanos(
                (long) (pause.toNanos() * ThreadLocalRandom.current().nextDouble(0.5, 1.5)));
    }
}
