package io.portreeve.reachability;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The ports of one protocol at which rows of peers begin, and the rows. Immutable. */
final class Column {
    static final Column OPEN = new Column(new int[] {PortRanges.FIRST}, new Row[] {Row.EVERYBODY});
    static final Column CLOSED = new Column(new int[] {PortRanges.FIRST}, new Row[] {Row.NOBODY});

    private final int[] from;
    private final Row[] rows;

    /** Takes both arrays over. */
    Column(int[] from, Row[] rows) {
        this.from = from;
        this.rows = rows;
    }

    /** Who is let through at one port. */
    Row at(int port) {
        int at = Arrays.binarySearch(from, port);
        return rows[at >= 0 ? at : -at - 2];
    }

    void forEachRow(Consumer<Row> action) {
        for (Row row : rows) {
            action.accept(row);
        }
    }

    /** The ports whose rows are such. */
    PortRanges portsWhere(Predicate<Row> such) {
        PortRanges ports = PortRanges.NONE;
        for (int i = 0; i < from.length; i++) {
            if (such.test(rows[i])) {
                int last = i + 1 < from.length ? from[i + 1] - 1 : PortRanges.LAST;
                ports = ports.or(PortRanges.of(from[i], last));
            }
        }
        return ports;
    }
}
