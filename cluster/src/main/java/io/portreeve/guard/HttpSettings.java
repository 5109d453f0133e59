package io.portreeve.guard;

import java.util.Map;

/**
 * What the JDK's server reads from system properties before its first use, for the whole program. A property that is set already stays
 * as it is.
 */
final class HttpSettings {
    private static final String CONNECTIONS = "512";

    private static final Map<String, String> VALUES = Map.of(
            // Without it every answer waits for 40 ms for an acknowledgement.
            "sun.net.httpserver.nodelay", "true",
            // Seconds from the first byte of a handshake to the last of a request; it ends slow clients.
            "sun.net.httpserver.maxReqTime", "5",
            // Milliseconds between looks for connections that say nothing, which end after the same time.
            "sun.net.httpserver.clockTick", "1000",
            // Seconds for the answer: the longest deadline of an API server, and as much again.
            "sun.net.httpserver.maxRspTime", "60",
            // Longer than the 90 s after which API servers give idle connections up, so that they never meet a closed
            // one.
            "sun.net.httpserver.idleInterval", "120",
            "sun.net.httpserver.maxIdleConnections", CONNECTIONS,
            "jdk.httpserver.maxConnections", CONNECTIONS);

    private HttpSettings() {}

    static void apply() {
        VALUES.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }

    /** How many connections there can be, each of which may need a thread. */
    static int connections() {
        return Math.max(1, Integer.getInteger("jdk.httpserver.maxConnections", Integer.parseInt(CONNECTIONS)));
    }
}
