package io.portreeve.cluster;

/** That an API server did not answer a question. */
final class Refusal extends Exception {
    /** In place of a status, where there was no answer at all. */
    static final int NO_ANSWER = 0;

    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;
    static final int GONE = 410;

    private final int status;

    Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }

    boolean is(int one) {
        return status == one;
    }

    /** In words that fit behind a colon. */
    String words() {
        String said = String.valueOf(getMessage()).strip();
        if (status == NO_ANSWER) {
            return said;
        }
        return said.isEmpty() ? "status " + status : "status " + status + ", " + said;
    }
}
