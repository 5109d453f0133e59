package io.portreeve.guard;

/** Where the server tells what an operator should know. */
public interface GuardLog {
    /** Takes one JSON object, on one line and without a line feed; never waits for long, never throws. */
    void line(String json);
}
