package io.portreeve.guard;

/**
 * Who judges requests. It is asked by several threads at once, and must answer by the deadline: who answers later is not heard, and is
 * interrupted.
 */
public interface Reviewer {
    /** Whether the object may pass. A patch in the answer is left out. */
    ReviewAnswer validate(ReviewRequest request, Deadline deadline);

    /** What should be another way about the object. */
    ReviewAnswer mutate(ReviewRequest request, Deadline deadline);

    /** Whether it knows what it needs to judge. Until then requests are answered by {@link OnUnknown}. */
    boolean isReady();

    /** One line for people: what it waits for, or what it stands on. */
    String readiness();
}
