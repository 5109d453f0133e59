package io.portreeve.rules.published;

import io.portreeve.model.Container;
import io.portreeve.model.Value;
import io.portreeve.topology.PortTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells whether a program is told to open a port for its own pod or node only: {@code --bind-addr 127.0.0.1:4001}. */
public final class Loopback {
    private static final Pattern LISTENING = Pattern.compile("-{1,2}[a-z0-9._-]*(?:listen|bind|addr)[a-z0-9._-]*");
    private static final Pattern ADDRESS = Pattern.compile("(?:[a-z0-9+]+:/{1,2})?(?<host>.*):(?<port>\\d{1,5})/?");
    private static final Pattern LOCAL = Pattern.compile("127\\.\\d+\\.\\d+\\.\\d+|localhost|\\[?::1]?");

    private Loopback() {}

    /** Whether every address that the arguments name for this port is local; not where they name none. */
    public static boolean guards(PortTarget target) {
        List<String> hosts = target.container().stream()
                .flatMap(Loopback::addresses)
                .flatMap(address -> host(address, target.number()).stream())
                .toList();
        return !hosts.isEmpty()
                && hosts.stream().allMatch(host -> LOCAL.matcher(host).matches());
    }

    /** What the options about listening are set to. */
    private static Stream<String> addresses(Container container) {
        List<String> words = words(container);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String[] option = words.get(i).split("=", 2);
            if (!LISTENING.matcher(option[0]).matches() || option[0].contains("advertise")) {
                continue;
            }
            if (option.length == 2) {
                values.add(option[1]);
            } else if (i + 1 < words.size()) {
                values.add(words.get(i + 1));
            }
        }
        return values.stream().flatMap(value -> Stream.of(value.split(",", -1)));
    }

    private static List<String> words(Container container) {
        return Stream.concat(container.command().stream(), container.args().stream())
                .map(Value::known)
                .flatMap(Optional::stream)
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+", -1)))
                .toList();
    }

    private static Optional<String> host(String address, int port) {
        Matcher matcher = ADDRESS.matcher(address);
        return matcher.matches() && Integer.parseInt(matcher.group("port")) == port
                ? Optional.of(matcher.group("host"))
                : Optional.empty();
    }
}
