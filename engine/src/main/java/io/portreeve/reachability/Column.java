package io.portreeve.reachability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** The ports of one protocol at which rows of peers begin, and the rows. Immutable. */
final class Column {
    private static final Column OPEN = new Column(new int[] {PortRanges.FIRST}, List.of(PeerSet.EVERYBODY));
    private static final Column CLOSED = new Column(new int[] {PortRanges.FIRST}, List.of(PeerSet.NOBODY));

    private final int[] from;
    private final List<PeerSet> rows;

    private Column(int[] from, List<PeerSet> rows) {
        this.from = from;
        this.rows = List.copyOf(rows);
    }

    /** What terms of one protocol come to. */
    static Column of(List<Term> terms, Match isolated, Bound bound, Rows rows) {
        if (terms.isEmpty()) {
            return bound.isolates(isolated) ? CLOSED : OPEN;
        }
        int[] starts = starts(terms);
        int[] from = new int[starts.length];
        List<PeerSet> own = new ArrayList<>(starts.length);
        List<Term> here = new ArrayList<>(terms.size());
        for (int start : starts) {
            here.clear();
            for (Term term : terms) {
                if (term.first() <= start && start <= term.last()) {
                    here.add(term);
                }
            }
            PeerSet row = Decision.allowed(here, isolated, bound, rows);
            if (own.isEmpty() || !own.get(own.size() - 1).equals(row)) {
                from[own.size()] = start;
                own.add(row);
            }
        }
        return new Column(Arrays.copyOf(from, own.size()), own);
    }

    /** Where some term begins or has ended, each once and in order. */
    private static int[] starts(List<Term> terms) {
        int[] starts = new int[2 * terms.size() + 1];
        int size = 0;
        starts[size++] = PortRanges.FIRST;
        for (Term term : terms) {
            starts[size++] = Math.max(term.first(), PortRanges.FIRST);
            starts[size++] = term.last() + 1;
        }
        Arrays.sort(starts);
        int kept = 0;
        for (int start : starts) {
            if (start <= PortRanges.LAST && (kept == 0 || starts[kept - 1] != start)) {
                starts[kept++] = start;
            }
        }
        return Arrays.copyOf(starts, kept);
    }

    /** Who is let through at one port. */
    PeerSet at(int port) {
        int at = Arrays.binarySearch(from, port);
        return rows.get(at >= 0 ? at : -at - 2);
    }

    void forEachRow(Consumer<PeerSet> action) {
        rows.forEach(action);
    }

    /** The ports with which one peer is let through. */
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
