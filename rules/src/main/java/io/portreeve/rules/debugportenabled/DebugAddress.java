package io.portreeve.rules.debugportenabled;

import io.portreeve.rules.invocation.ListenAddress;
import io.portreeve.rules.invocation.Listening;
import java.util.Optional;

/**
 * What a debugger is told to listen on.
 *
 * @param host {@code *} for every address; empty where none is written, so that the debugger's default decides
 * @param port empty where none is written in digits
 */
record DebugAddress(String host, Optional<Integer> port) {
    private static final String EVERY = "*";

    /** The address of {@code 5005}, {@code :5005}, {@code 0.0.0.0:5005} or {@code localhost}; a lone colon's host is every one. */
    static DebugAddress of(String text) {
        int scheme = text.indexOf("://");
        String bare = scheme < 0 ? text : text.substring(scheme + 3);
        int colon = bare.lastIndexOf(':');
        boolean insideHost = bare.endsWith("]") || (bare.indexOf(':') != colon && !bare.startsWith("["));
        if (colon < 0 || insideHost) {
            Optional<Integer> port = ListenAddress.of(bare).port();
            boolean noHost = port.isPresent() || bare.startsWith("$");
            return new DebugAddress(noHost ? "" : bare, port);
        }
        String host = bare.substring(0, colon);
        return new DebugAddress(
                host.isEmpty() ? EVERY : host, ListenAddress.of(bare).port());
    }

    DebugAddress withHost(Optional<String> other) {
        return new DebugAddress(other.orElse(host), port);
    }

    DebugAddress withPort(Optional<Integer> other) {
        return new DebugAddress(host, other.or(() -> port));
    }

    boolean hasHost() {
        return !host.isEmpty();
    }

    boolean isLoopback() {
        return new ListenAddress(host, port).isLoopback();
    }

    /** A clause where the host is a variable that nobody knows, else empty. */
    String unknown() {
        return host.contains("$") ? "the input does not say what " + host + " is" : "";
    }

    Listening listening(int byDefault) {
        return port.isPresent() ? Listening.on(port) : Listening.byDefault(byDefault);
    }
}
