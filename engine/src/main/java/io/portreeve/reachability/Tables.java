package io.portreeve.reachability;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of the groups that somebody has asked about. */
final class Tables {
    private static final int MOST_REMEMBERED = 1 << 18;

    private final Registry registry;
    private final Map<Group, Remembered> remembered = new HashMap<>();
    private final Rows rows = new Rows();

    Tables(Registry registry) {
        this.registry = registry;
    }

    synchronized Tabled of(Group group) {
        if (group.isFree()) {
            return Tabled.FREE;
        }
        int version = registry.version();
        Remembered known = remembered.get(group);
        if (known != null && known.version() == version) {
            return known.tabled();
        }
        List<Term> terms = group.terms(registry);
        Tabled tabled = known != null && known.tabled().terms().equals(terms) ? known.tabled() : tabled(group, terms);
        forgetIfCrowded();
        remembered.put(group, new Remembered(version, tabled));
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

    /** Long histories leave tables of policies behind that are gone. */
    private void forgetIfCrowded() {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
    }

    /** @param version of the registry when somebody last looked */
    private record Remembered(int version, Tabled tabled) {}
}
