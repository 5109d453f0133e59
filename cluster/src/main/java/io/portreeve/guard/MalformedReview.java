package io.portreeve.guard;

/** That a body is no review, or a line no event; it never leaves the guard. */
public final class MalformedReview extends Exception {
    private final String reason;

    public MalformedReview(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** A sentence of ours; nothing of the body is in it. */
    public String reason() {
        return reason;
    }
}
