package io.portreeve.reachability;

import io.portreeve.model.Protocol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** For a group, and for each range of ports that its rules do not tell apart: the peers that are let through. Immutable. */
final class Table {
    /** Without a policy everybody is let through. */
    static final Table OPEN = new Table(List.of(), Match.NO, Bound.MOST, row -> row);

    private final Map<Protocol, Column> columns = new EnumMap<>(Protocol.class);

    /** @param shared gives equal rows one and the same value */
    Table(List<Term> terms, Match isolated, Bound bound, UnaryOperator<PeerSet> shared) {
        for (Protocol protocol : Protocol.values()) {
            List<Term> own =
                    terms.stream().filter(term -> term.protocol() == protocol).toList();
            columns.put(protocol, column(own, isolated, bound, shared));
        }
    }

    private static Column column(List<Term> terms, Match isolated, Bound bound, UnaryOperator<PeerSet> shared) {
        TreeSet<Integer> starts = new TreeSet<>(List.of(PortRanges.FIRST));
        for (Term term : terms) {
            starts.add(Math.max(term.first(), PortRanges.FIRST));
            starts.add(term.last() + 1);
        }
        List<Integer> from = new ArrayList<>();
        List<PeerSet> rows = new ArrayList<>();
        for (int start : starts.headSet(PortRanges.LAST, true)) {
            List<Term> here = terms.stream()
                    .filter(term -> term.first() <= start && start <= term.last())
                    .toList();
            PeerSet row = shared.apply(Decision.allowed(here, isolated, bound));
            if (rows.isEmpty() || !rows.get(rows.size() - 1).equals(row)) {
                from.add(start);
                rows.add(row);
            }
        }
        return new Column(from.stream().mapToInt(Integer::intValue).toArray(), rows);
    }

    /** Who is let through at one port. */
    PeerSet peers(Protocol protocol, int port) {
        return column(protocol).at(port);
    }

    /** What one peer is let through with. */
    ConnectionSet connectionsOf(int number) {
        ConnectionSet connections = ConnectionSet.NONE;
        for (Protocol protocol : Protocol.values()) {
            connections =
                    connections.or(ConnectionSet.of(protocol, column(protocol).portsOf(number)));
        }
        return connections;
    }

    private Column column(Protocol protocol) {
        Column column = columns.get(protocol);
        if (column == null) {
            throw new IllegalStateException("no column for " + protocol);
        }
        return column;
    }

    /** The ports at which rows begin, and the rows. */
    private static final class Column {
        private final int[] from;
        private final List<PeerSet> rows;

        Column(int[] from, List<PeerSet> rows) {
            this.from = from;
            this.rows = rows;
        }

        PeerSet at(int port) {
            int at = Arrays.binarySearch(from, port);
            return rows.get(at >= 0 ? at : -at - 2);
        }

        PortRanges portsOf(int number) {
            PortRanges ports = PortRanges.NONE;
            for (int i = 0; i < from.length; i++) {
                if (rows.get(i).contains(number)) {
                    int last = i + 1 < from.length ? from[i + 1] - 1 : PortRanges.LAST;
                    ports = ports.or(PortRanges.of(from[i], last));
                }
            }
            return ports;
        }
    }
}
