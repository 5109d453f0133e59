package io.portreeve.guard;

/** That a body is no review; it never leaves this package. */
final class MalformedReview extends Exception {
    private final String reason;

    MalformedReview(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
