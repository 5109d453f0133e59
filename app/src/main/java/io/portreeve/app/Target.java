package io.portreeve.app;

import io.portreeve.model.Protocol;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A destination as somebody types it: {@code PEER[:PORT[/PROTOCOL]]}, an IPv6 address before a port in brackets.
 *
 * @param port empty for every port
 */
record Target(String peer, Optional<Integer> port, Protocol protocol) {
    private static final int LAST_PORT = 65535;

    static Target parse(String typed) {
        int split = split(typed);
        if (split < 0) {
            return new Target(unbracketed(typed), Optional.empty(), Protocol.TCP);
        }
        String[] door = typed.substring(split + 1).split("/", 2);
        Protocol protocol = door.length < 2 ? Protocol.TCP : protocol("--to", door[1]);
        return new Target(unbracketed(typed.substring(0, split)), Optional.of(port("--to", door[0])), protocol);
    }

    /** Where the port begins; several colons without brackets are an IPv6 address. */
    private static int split(String typed) {
        int last = typed.lastIndexOf(':');
        boolean ambiguous = typed.indexOf(':') != last && typed.lastIndexOf(']') < 0;
        return ambiguous || last < typed.lastIndexOf(']') ? -1 : last;
    }

    private static String unbracketed(String peer) {
        return peer.startsWith("[") && peer.endsWith("]") ? peer.substring(1, peer.length() - 1) : peer;
    }

    /** A port number; {@code where} is for the message if it is none. */
    static int port(String where, String typed) {
        boolean digits = !typed.isEmpty() && typed.length() < 6 && typed.chars().allMatch(c -> c >= '0' && c <= '9');
        int port = digits ? Integer.parseInt(typed) : 0;
        if (port < 1 || port > LAST_PORT) {
            throw new UsageException(where + ": a port is a number from 1 to " + LAST_PORT + ", not '" + typed + "'");
        }
        return port;
    }

    static Protocol protocol(String where, String typed) {
        List<String> words = Stream.of(Protocol.values())
                .map(protocol -> protocol.name().toLowerCase(Locale.ROOT))
                .toList();
        return Protocol.valueOf(Choice.of(where, typed, words).toUpperCase(Locale.ROOT));
    }
}
