package io.portreeve.rules.listening;

import io.portreeve.model.Protocol;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A port of an address that only a listener can have: every address, or the pod's own.
 *
 * @param protocol as far as the address says one
 */
record ListenAddress(int port, Optional<Protocol> protocol) {
    private static final String NUMBER = "\\d{1,5}";
    private static final Pattern ADDRESS = Pattern.compile("(?:(?<scheme>[a-z][a-z0-9+.-]*):/{1,2})?"
            + "(?<host>[^:/\\[\\]]*|\\[?[0-9a-f:.]*]?):(?<port>" + NUMBER + ")(?:/(?<protocol>tcp|udp|sctp))?/?");
    private static final Pattern EVERYWHERE = Pattern.compile(
            "|0\\.0\\.0\\.0|\\*|\\+|\\[?::]?|\\$\\W?(?:[a-z]+_)?(?:pod_?ip|pod_?name|hostname|host_?ip|ip)\\W?");
    private static final Pattern LOOPBACK = Pattern.compile("127\\..*|localhost|\\[?::1]?");
    private static final Pattern BETWEEN = Pattern.compile("[,;]");

    /** Whether a host means the pod itself. */
    static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host).matches();
    }

    /** Whether a host means every address, or the pod's own. */
    static boolean isEverywhere(String host) {
        return EVERYWHERE.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** The ports of a text such as {@code :8080}, {@code 0.0.0.0:8080} or {@code http://+:80;https://+:443}. */
    static Stream<ListenAddress> in(String text) {
        return parts(text).flatMap(part -> ofAddress(part).stream());
    }

    /** The same, and bare numbers such as {@code 8080;8081}. */
    static Stream<ListenAddress> inNumbers(String text) {
        return parts(text)
                .flatMap(part -> part.matches(NUMBER)
                        ? Stream.of(new ListenAddress(Integer.parseInt(part), Optional.empty()))
                        : ofAddress(part).stream());
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.ROOT), -1)).map(String::strip);
    }

    private static Optional<ListenAddress> ofAddress(String text) {
        Matcher matcher = ADDRESS.matcher(text);
        return matcher.matches() && isEverywhere(matcher.group("host"))
                ? Optional.of(new ListenAddress(Integer.parseInt(matcher.group("port")), protocol(matcher)))
                : Optional.empty();
    }

    private static Optional<Protocol> protocol(Matcher matcher) {
        return Stream.of(matcher.group("protocol"), matcher.group("scheme"))
                .flatMap(word -> Optional.ofNullable(word).stream())
                .flatMap(word -> Protocol.of(word).stream())
                .findFirst();
    }
}
