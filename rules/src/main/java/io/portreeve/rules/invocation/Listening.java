package io.portreeve.rules.invocation;

import java.util.Optional;

/**
 * The port that a program opens for others than its own pod.
 *
 * @param port empty where the input does not say it
 * @param byDefault whether nobody wrote it
 */
public record Listening(Optional<Integer> port, boolean byDefault) {
    public static Listening byDefault(int port) {
        return new Listening(Optional.of(port), true);
    }

    public static Listening on(Optional<Integer> port) {
        return new Listening(port, false);
    }

    /** {@code on port 22 (its default)}. */
    @Override
    public String toString() {
        return port.map(number -> "on port " + number + (byDefault ? " (its default)" : ""))
                .orElse("on a port that the input does not say");
    }
}
