package io.portreeve.guard;

import java.time.Duration;

/**
 * How changes become a state.
 *
 * @param pause between two folds, so that a burst is one
 * @param whole so many changes at once are not folded in: all is made anew
 * @param renewal after which all is made anew, as it is after many changes, because indexes only grow
 */
public record FoldingTempo(Duration pause, int whole, Duration renewal) {
    /** What suits a cluster. */
    public static final FoldingTempo USUAL = new FoldingTempo(Duration.ofMillis(10), 1000, Duration.ofHours(6));
}
