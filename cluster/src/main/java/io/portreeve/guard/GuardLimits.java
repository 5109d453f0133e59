package io.portreeve.guard;

import java.time.Duration;

/**
 * How much a server takes on at once, and how long it may take.
 *
 * @param body bytes of one review
 * @param memory bytes of all reviews that are being read or wait
 * @param reviewers reviews that are judged at once
 * @param waiting reviews that wait for a reviewer; more are not judged
 * @param deadline for one review, where the API server does not ask for less
 * @param notice for how long a server that closes goes on answering, not ready, until nobody is sent to it
 * @param drain how long a server that closes waits for the answers that are under way
 */
public record GuardLimits(
        int body, long memory, int reviewers, int waiting, Duration deadline, Duration notice, Duration drain) {
    private static final int MIB = 1 << 20;
    private static final int WAITING_FOR_EACH = 64;

    /** API servers refuse objects of more than 3 MiB, and ask webhooks for an answer in 10 s at the default. */
    public static GuardLimits defaults() {
        int reviewers = Math.max(2, Runtime.getRuntime().availableProcessors());
        return new GuardLimits(
                3 * MIB + MIB / 4,
                64L * MIB,
                reviewers,
                reviewers * WAITING_FOR_EACH,
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10));
    }

    /** The same with so many reviewers, and so many that wait. */
    public GuardLimits withReviewers(int count, int queue) {
        return new GuardLimits(body, memory, count, queue, deadline, notice, drain);
    }

    /** The same with another deadline. */
    public GuardLimits withDeadline(Duration other) {
        return new GuardLimits(body, memory, reviewers, waiting, other, notice, drain);
    }

    /** The same with other times for closing. */
    public GuardLimits withClosing(Duration otherNotice, Duration otherDrain) {
        return new GuardLimits(body, memory, reviewers, waiting, deadline, otherNotice, otherDrain);
    }
}
