package io.portreeve.reachability;

import java.util.List;
import java.util.function.Consumer;

/**
 * What a group's policies come to.
 *
 * @param terms their rules with ports and peers, in the order in which they decide
 * @param isolated whether what no NetworkPolicy allows is denied
 * @param least who is certainly let through
 * @param most who may be let through; the same table where nothing is in doubt
 */
record Tabled(List<Term> terms, Match isolated, Table least, Table most) {
    static final Tabled FREE = new Tabled(List.of(), Match.NO, Table.OPEN, Table.OPEN);

    /** Every set that a rule names or a row is, some more than once. */
    void forEachSet(Consumer<PeerSet> action) {
        for (Term term : terms) {
            action.accept(term.peers().sure());
            action.accept(term.peers().possible());
        }
        least.forEachRow(action);
        most.forEachRow(action);
    }

    Table table(Bound bound) {
        return bound == Bound.LEAST ? least : most;
    }
}
