package io.portreeve.reachability;

import io.portreeve.model.Protocol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the columns of tables out of terms, with tools that are filled anew for each. Not for several threads at once. */
final class ColumnMaker {
    private static final int FEW = 32;

    private final Rows rows = new Rows();

    /** Where rows may begin. */
    private int[] starts = new int[FEW];

    private int startCount;
    private int[] from = new int[FEW];
    private Row[] made = new Row[FEW];
    private int size;

    /** What the terms of one protocol come to. */
    Column column(TermList terms, Protocol protocol, Match isolated, Bound bound) {
        boolean isolates = bound.isolates(isolated);
        startsOf(terms, protocol);
        if (startCount == 0) {
            return isolates ? Column.CLOSED : Column.OPEN;
        }
        if (terms.isAdditive()) {
            return isolates ? added(terms, protocol, bound) : Column.OPEN;
        }
        return decided(terms.of(protocol), isolated, bound);
    }

    /** Where some term begins or has ended, each once and in order; none without terms. */
    private void startsOf(TermList terms, Protocol protocol) {
        startCount = 0;
        for (int i = 0; i < terms.size(); i++) {
            PortSpan span = terms.span(i);
            if (span.protocol() == protocol) {
                addStart(PortRanges.FIRST);
                addStart(Math.max(span.first(), PortRanges.FIRST));
                addStart(span.last() + 1);
            }
        }
    }

    private void addStart(int start) {
        int found = Arrays.binarySearch(starts, 0, startCount, start);
        if (found >= 0 || start > PortRanges.LAST) {
            return;
        }
        int at = -found - 1;
        if (startCount == starts.length) {
            starts = Arrays.copyOf(starts, startCount * 2);
        }
        System.arraycopy(starts, at, starts, at + 1, startCount - at);
        starts[at] = start;
        startCount++;
    }

    /** Where rules add up. */
    private Column added(TermList terms, Protocol protocol, Bound bound) {
        size = 0;
        for (int i = 0; i < startCount; i++) {
            rows.begin();
            for (int j = 0; j < terms.size(); j++) {
                if (terms.span(j).covers(protocol, starts[i])) {
                    rows.add(bound.admitted(terms.peers(j)), terms.own(j));
                }
            }
            addRow(starts[i], rows.row());
        }
        return made();
    }

    /** Where rules decide in order. */
    private Column decided(List<Term> terms, Match isolated, Bound bound) {
        size = 0;
        List<Term> here = new ArrayList<>(terms.size());
        for (int i = 0; i < startCount; i++) {
            here.clear();
            for (Term term : terms) {
                if (term.first() <= starts[i] && starts[i] <= term.last()) {
                    here.add(term);
                }
            }
            addRow(starts[i], Row.of(Decision.allowed(here, isolated, bound, rows)));
        }
        return made();
    }

    private void addRow(int start, Row row) {
        if (size > 0 && made[size - 1].isLike(row)) {
            return;
        }
        if (size == made.length) {
            from = Arrays.copyOf(from, size * 2);
            made = Arrays.copyOf(made, size * 2);
        }
        from[size] = start;
        made[size++] = row;
    }

    private Column made() {
        return new Column(Arrays.copyOf(from, size), Arrays.copyOf(made, size));
    }
}
