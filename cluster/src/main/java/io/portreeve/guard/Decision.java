package io.portreeve.guard;

/** What was decided about the body of a request, before anybody is told. */
sealed interface Decision {
    /** By the reviewer, which took so long. */
    record Judged(ReviewRequest request, ReviewAnswer answer, long nanos) implements Decision {}

    /** By nobody: the reviewer does not know enough yet. */
    record NotReady(ReviewRequest request, String detail) implements Decision {}

    /** There is nothing to decide. */
    record Malformed(String reason) implements Decision {}
}
