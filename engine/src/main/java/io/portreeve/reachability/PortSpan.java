package io.portreeve.reachability;

import io.portreeve.model.PolicyPort;
import io.portreeve.model.PortRef;
import io.portreeve.model.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ports of one protocol that a rule is about.
 *
 * @param name the name that each destination resolves; then the numbers mean nothing
 * @param sure whether it is known what is written
 */
record PortSpan(Protocol protocol, int first, int last, Optional<String> name, boolean sure) {
    private static final List<Protocol> PROTOCOLS = List.of(Protocol.values());
    private static final List<PortSpan> EVERYTHING =
            PROTOCOLS.stream().map(protocol -> every(protocol, true)).toList();

    /** What the ports of a rule mean; none written means all of them. */
    static List<PortSpan> of(List<PolicyPort> ports) {
        if (ports.isEmpty()) {
            return EVERYTHING;
        }
        List<PortSpan> spans = new ArrayList<>(ports.size());
        for (PolicyPort port : ports) {
            Optional<Protocol> written = port.protocol().known();
            for (Protocol protocol : written.isPresent() ? List.of(written.get()) : PROTOCOLS) {
                add(port, protocol, spans);
            }
        }
        return spans;
    }

    private static void add(PolicyPort port, Protocol protocol, List<PortSpan> spans) {
        boolean sure = !port.protocol().isUnresolved() && !port.port().isUnresolved();
        Optional<PortRef> written = port.port().known();
        if (written.isPresent() && written.get() instanceof PortRef.Numbered numbered) {
            int first = numbered.port();
            int last = port.endPort().known().orElse(first);
            spans.add(new PortSpan(protocol, first, last, Optional.empty(), sure));
            if (port.endPort().isUnresolved()) {
                spans.add(new PortSpan(protocol, first, PortRanges.LAST, Optional.empty(), false));
            }
        } else if (!isRefused(port)) {
            spans.add(written.map(name -> new PortSpan(protocol, 0, 0, Optional.of(name.toString()), sure))
                    .orElseGet(() -> every(protocol, sure)));
        }
    }

    /** A range that begins with no number is one that an API server refuses, and holds no port. */
    private static boolean isRefused(PolicyPort port) {
        return port.endPort().known().isPresent() && !port.port().isUnresolved();
    }

    boolean covers(Protocol wanted, int port) {
        return protocol == wanted && first <= port && port <= last;
    }

    static PortSpan every(Protocol protocol, boolean sure) {
        return new PortSpan(protocol, PortRanges.FIRST, PortRanges.LAST, Optional.empty(), sure);
    }

    /** The same rule at the number that a name stands for. */
    PortSpan at(int number) {
        return number == PortSet.UNKNOWN_NUMBER
                ? every(protocol, false)
                : new PortSpan(protocol, number, number, Optional.empty(), sure);
    }
}
