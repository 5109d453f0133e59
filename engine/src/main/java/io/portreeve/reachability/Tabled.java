package io.portreeve.reachability;

import java.util.List;
import java.util.function.Consumer;

/**
 * What a group's policies come to.
 *
 * @param least who is certainly let through
 * @param most who may be let through; the same table where nothing is in doubt
 */
record Tabled(Group group, Registry registry, Table least, Table most) {
    /** Their rules with ports and peers, in the order in which they decide; made for whoever asks, since tables answer most. */
    List<Term> terms() {
        TermList terms = new TermList();
        group.fill(terms, registry);
        return terms.all();
    }

    /** Whether what no NetworkPolicy allows is denied. */
    Match isolated() {
        return group.isIsolated();
    }

    /** Every set that a rule names or a row is, some more than once. */
    void forEachSet(Consumer<PeerSet> action) {
        for (Term term : terms()) {
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
