package io.portreeve.reachability;

import java.util.Arrays;
import java.util.function.Consumer;

/** The ports of one protocol at which rows of peers begin, and the rows. Immutable. */
final class Column {
    static final Column OPEN = new Column(new int[] {PortRanges.FIRST}, new PeerSet[] {PeerSet.EVERYBODY});
    static final Column CLOSED = new Column(new int[] {PortRanges.FIRST}, new PeerSet[] {PeerSet.NOBODY});

    private final int[] from;
    private final PeerSet[] rows;

    /** Takes both arrays over. */
    Column(int[] from, PeerSet[] rows) {
        this.from = from;
        this.rows = rows;
    }

    /** Who is let through at one port. */
    PeerSet at(int port) {
        int at = Arrays.binarySearch(from, port);
        return rows[at >= 0 ? at : -at - 2];
    }

    void forEachRow(Consumer<PeerSet> action) {
        for (PeerSet row : rows) {
            action.accept(row);
        }
    }

    /** The ports with which one peer is let through. */
    PortRanges portsOf(int number) {
        PortRanges ports = PortRanges.NONE;
        for (int i = 0; i < from.length; i++) {
            if (rows[i].contains(number)) {
                int last = i + 1 < from.length ? from[i + 1] - 1 : PortRanges.LAST;
                ports = ports.or(PortRanges.of(from[i], last));
            }
        }
        return ports;
    }
}
