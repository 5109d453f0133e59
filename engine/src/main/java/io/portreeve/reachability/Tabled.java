package io.portreeve.reachability;

import io.portreeve.model.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a group's policies come to.
 *
 * @param least who is certainly let through
 * @param most who may be let through; the same table where nothing is in doubt but pods of the group's own namespace
 */
record Tabled(Group group, Registry registry, Table least, Table most) {
    /** The same for a group whose policies say the same. */
    Tabled of(Group another) {
        return new Tabled(another, registry, least, most);
    }

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

    /** Who is let through at one port, or may be; at a number that is no port, as {@link Term#covers} has it. */
    PeerSet peers(Bound bound, Protocol protocol, int port) {
        if (!PortRanges.isPort(port)) {
            return bound.isolates(isolated()) ? PeerSet.NOBODY : PeerSet.EVERYBODY;
        }
        return table(bound).row(protocol, port).in(home(), bound);
    }

    /** Who is let through at some port, or may be. */
    PeerSet peers(Bound bound) {
        List<PeerSet> rows = new ArrayList<>();
        table(bound).forEachRow(row -> rows.add(row.in(home(), bound)));
        return rows.stream().reduce(PeerSet.NOBODY, PeerSet::or);
    }

    /** What the class or piece of a number is let through with, or may be. */
    ConnectionSet connectionsOf(Bound bound, int number) {
        return table(bound).connectionsWhere(row -> row.contains(number, home(), bound));
    }

    /** Every set that a rule means or a row lets through, written out; some more than once. */
    void forEachSet(Consumer<PeerSet> action) {
        for (Term term : terms()) {
            action.accept(term.peers().sure());
            action.accept(term.peers().possible());
        }
        least.forEachRow(row -> action.accept(row.in(home(), Bound.LEAST)));
        most.forEachRow(row -> action.accept(row.in(home(), Bound.MOST)));
    }

    private Namespace home() {
        return group.home(registry.namespaces());
    }

    private Table table(Bound bound) {
        return bound == Bound.LEAST ? least : most;
    }
}
