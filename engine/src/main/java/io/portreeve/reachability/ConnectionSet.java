package io.portreeve.reachability;

import io.portreeve.model.Protocol;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.BinaryOperator;

/** Connections by protocol and destination port: what two peers may say to each other. Immutable. */
public final class ConnectionSet {
    /** No connection at all. */
    public static final ConnectionSet NONE = new ConnectionSet(Map.of());

    /** Every port of every protocol. */
    public static final ConnectionSet ALL = new ConnectionSet(
            Map.of(Protocol.TCP, PortRanges.ALL, Protocol.UDP, PortRanges.ALL, Protocol.SCTP, PortRanges.ALL));

    private final Map<Protocol, PortRanges> ports = new EnumMap<>(Protocol.class);

    private ConnectionSet(Map<Protocol, PortRanges> ports) {
        ports.forEach((protocol, ranges) -> {
            if (!ranges.isEmpty()) {
                this.ports.put(protocol, ranges);
            }
        });
    }

    /** The ports of one protocol. */
    public static ConnectionSet of(Protocol protocol, PortRanges ports) {
        return new ConnectionSet(Map.of(protocol, ports));
    }

    /** One port of one protocol. */
    public static ConnectionSet of(Protocol protocol, int port) {
        return of(protocol, PortRanges.of(port, port));
    }

    /** The ports of a protocol that are in the set. */
    public PortRanges ports(Protocol protocol) {
        return ports.getOrDefault(protocol, PortRanges.NONE);
    }

    public boolean contains(Protocol protocol, int port) {
        return ports(protocol).contains(port);
    }

    public boolean isEmpty() {
        return ports.isEmpty();
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** What is in this set or in the other. */
    public ConnectionSet or(ConnectionSet other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        return merged(other, PortRanges::or);
    }

    /** What is in both sets. */
    public ConnectionSet and(ConnectionSet other) {
        return merged(other, PortRanges::and);
    }

    /** What is in this set but not in the other. */
    public ConnectionSet minus(ConnectionSet other) {
        return merged(other, PortRanges::minus);
    }

    private ConnectionSet merged(ConnectionSet other, BinaryOperator<PortRanges> by) {
        Map<Protocol, PortRanges> merged = new EnumMap<>(Protocol.class);
        for (Protocol protocol : Protocol.values()) {
            merged.put(protocol, by.apply(ports(protocol), other.ports(protocol)));
        }
        return new ConnectionSet(merged);
    }

    /** Each protocol with ports in the set, in the order of {@link Protocol}. */
    public List<Protocol> protocols() {
        return new ArrayList<>(ports.keySet());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConnectionSet set && ports.equals(set.ports);
    }

    @Override
    public int hashCode() {
        return ports.hashCode();
    }

    /** {@code TCP 80,8000-8080; UDP all}, {@code all} or {@code none}. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "none";
        }
        if (isAll()) {
            return "all";
        }
        StringJoiner text = new StringJoiner("; ");
        ports.forEach((protocol, ranges) -> text.add(protocol + " " + ranges));
        return text.toString();
    }
}
