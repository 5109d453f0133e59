package io.portreeve.topology;

import io.portreeve.model.Value;
import java.util.List;
import java.util.Locale;

/** Whether host names of the Gateway API, which may begin with {@code *.}, have a host in common. */
final class Hostnames {
    private static final String WILDCARD = "*.";

    private Hostnames() {}

    /** Whether a listener's host name meets one of a route's; left out on either side, or not known, it meets any. */
    static boolean meet(Value<String> listener, List<Value<String>> route) {
        String wanted = listener.known().orElse("");
        return wanted.isEmpty()
                || route.isEmpty()
                || route.stream()
                        .anyMatch(host -> host.known().isEmpty()
                                || meet(wanted, host.known().get()));
    }

    private static boolean meet(String listener, String route) {
        String one = listener.toLowerCase(Locale.ROOT);
        String other = route.toLowerCase(Locale.ROOT);
        return other.isEmpty() || one.equals(other) || covers(one, other) || covers(other, one);
    }

    /** A wildcard stands for one label or more, in names as in narrower wildcards. */
    private static boolean covers(String wildcard, String host) {
        return wildcard.startsWith(WILDCARD) && host.endsWith(wildcard.substring(1));
    }
}
