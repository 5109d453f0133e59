package io.portreeve.reachability;

import io.portreeve.model.Protocol;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** For a group, and for each range of ports that its rules do not tell apart: the peers that are let through. Immutable. */
final class Table {
    private static final Protocol[] PROTOCOLS = Protocol.values();

    /** Without a policy everybody is let through. */
    static final Table OPEN = new Table(List.of(), Match.NO, Bound.MOST, new Rows());

    private final Map<Protocol, Column> columns = new EnumMap<>(Protocol.class);

    Table(List<Term> terms, Match isolated, Bound bound, Rows rows) {
        List<Term> own = new ArrayList<>(terms.size());
        for (Protocol protocol : PROTOCOLS) {
            own.clear();
            for (Term term : terms) {
                if (term.protocol() == protocol) {
                    own.add(term);
                }
            }
            columns.put(protocol, Column.of(own, isolated, bound, rows));
        }
    }

    /** Who is let through at one port. */
    PeerSet peers(Protocol protocol, int port) {
        return column(protocol).at(port);
    }

    /** What one peer is let through with. */
    ConnectionSet connectionsOf(int number) {
        ConnectionSet connections = ConnectionSet.NONE;
        for (Protocol protocol : PROTOCOLS) {
            PortRanges ports = column(protocol).portsOf(number);
            if (!ports.isEmpty()) {
                connections = connections.or(ConnectionSet.of(protocol, ports));
            }
        }
        return connections;
    }

    void forEachRow(Consumer<PeerSet> action) {
        columns.values().forEach(column -> column.forEachRow(action));
    }

    private Column column(Protocol protocol) {
        Column column = columns.get(protocol);
        if (column == null) {
            throw new IllegalStateException("no column for " + protocol);
        }
        return column;
    }
}
