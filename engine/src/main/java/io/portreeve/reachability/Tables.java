package io.portreeve.reachability;

import java.util.List;
import java.util.Optional;

/** The tables of the groups that somebody has asked about. */
final class Tables {
    private final Registry registry;
    private final Rows rows = new Rows();

    Tables(Registry registry) {
        this.registry = registry;
    }

    synchronized Tabled of(Group group) {
        if (group.isFree()) {
            return Tabled.FREE;
        }
        int version = registry.version();
        Optional<Tabled> known = group.tabled();
        if (known.isPresent() && group.version() == version) {
            return known.get();
        }
        List<Term> terms = group.terms(registry);
        Tabled tabled = known.filter(before -> before.terms().equals(terms)).orElseGet(() -> tabled(group, terms));
        group.remember(version, tabled);
        return tabled;
    }

    private Tabled tabled(Group group, List<Term> terms) {
        Match isolated = group.isIsolated();
        Table least = new Table(terms, isolated, Bound.LEAST, rows);
        return new Tabled(
                terms,
                isolated,
                least,
                isExact(terms, isolated) ? least : new Table(terms, isolated, Bound.MOST, rows));
    }

    private static boolean isExact(List<Term> terms, Match isolated) {
        boolean exact = isolated != Match.MAYBE;
        for (Term term : terms) {
            exact &= term.isExact();
        }
        return exact;
    }
}
