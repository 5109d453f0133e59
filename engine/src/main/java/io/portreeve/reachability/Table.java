package io.portreeve.reachability;

import io.portreeve.model.Protocol;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** For groups, and for each range of ports that their rules do not tell apart: the peers that are let through. Immutable. */
final class Table {
    private static final Protocol[] PROTOCOLS = Protocol.values();

    private final Column tcp;
    private final Column udp;
    private final Column sctp;

    private Table(Column tcp, Column udp, Column sctp) {
        this.tcp = tcp;
        this.udp = udp;
        this.sctp = sctp;
    }

    static Table of(TermList terms, Match isolated, Bound bound, ColumnMaker maker) {
        Column tcp = maker.column(terms, Protocol.TCP, isolated, bound);
        boolean udpAlike = terms.areAlike(Protocol.TCP, Protocol.UDP);
        Column udp = udpAlike ? tcp : maker.column(terms, Protocol.UDP, isolated, bound);
        boolean sctpAlike = terms.areAlike(Protocol.UDP, Protocol.SCTP);
        return new Table(tcp, udp, sctpAlike ? udp : maker.column(terms, Protocol.SCTP, isolated, bound));
    }

    /** Who is let through at one port. */
    Row row(Protocol protocol, int port) {
        return column(protocol).at(port);
    }

    /** The connections whose rows are such. */
    ConnectionSet connectionsWhere(Predicate<Row> such) {
        ConnectionSet connections = ConnectionSet.NONE;
        for (Protocol protocol : PROTOCOLS) {
            PortRanges ports = column(protocol).portsWhere(such);
            if (!ports.isEmpty()) {
                connections = connections.or(ConnectionSet.of(protocol, ports));
            }
        }
        return connections;
    }

    void forEachRow(Consumer<Row> action) {
        tcp.forEachRow(action);
        udp.forEachRow(action);
        sctp.forEachRow(action);
    }

    private Column column(Protocol protocol) {
        return switch (protocol) {
            case TCP -> tcp;
            case UDP -> udp;
            case SCTP -> sctp;
        };
    }
}
