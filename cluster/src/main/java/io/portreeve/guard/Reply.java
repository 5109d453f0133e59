package io.portreeve.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

/** One answer of HTTP. */
final class Reply {
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain; charset=utf-8";

    private final int status;
    private final String type;
    private final byte[] body;

    private Reply(int status, String type, byte[] body) {
        this.status = status;
        this.type = type;
        this.body = body;
    }

    static Reply review(byte[] body) {
        return new Reply(200, JSON, body);
    }

    /** A line for people. */
    static Reply text(int status, String line) {
        return of(status, TEXT, line + "\n");
    }

    static Reply of(int status, String type, String text) {
        return new Reply(status, type, text.getBytes(UTF_8));
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    byte[] body() {
        return body;
    }
}
