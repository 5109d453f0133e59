package io.portreeve.guard;

/** What was read of the body of a request: a review, or why it is none. */
public sealed interface ReadReview {
    /** A review to be answered. */
    record Review(ReviewRequest request) implements ReadReview {}

    /**
     * No review.
     *
     * @param reason a sentence of ours; nothing of the body is in it
     */
    record Malformed(String reason) implements ReadReview {}
}
