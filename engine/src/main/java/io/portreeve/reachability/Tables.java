package io.portreeve.reachability;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of the groups that somebody has asked about; equal rows are one value. */
final class Tables {
    private static final int MOST_REMEMBERED = 1 << 18;

    private final Selections selections;
    private final Registry registry;
    private final Map<Group, Remembered> remembered = new HashMap<>();
    private final Map<PeerSet, PeerSet> rows = new HashMap<>();

    Tables(Selections selections, Registry registry) {
        this.selections = selections;
        this.registry = registry;
    }

    synchronized Tabled of(Group group) {
        if (group.isFree()) {
            return Tabled.FREE;
        }
        int size = registry.size();
        Remembered known = remembered.get(group);
        if (known != null && known.size() == size) {
            return known.tabled();
        }
        List<Term> terms = group.terms(selections, registry);
        Tabled tabled = known != null && known.tabled().terms().equals(terms) ? known.tabled() : tabled(group, terms);
        forgetIfCrowded();
        remembered.put(group, new Remembered(size, tabled));
        return tabled;
    }

    private Tabled tabled(Group group, List<Term> terms) {
        Match isolated = group.isIsolated();
        Table least = new Table(terms, isolated, Bound.LEAST, this::shared);
        boolean exact = isolated != Match.MAYBE && terms.stream().allMatch(Term::isExact);
        return new Tabled(terms, isolated, least, exact ? least : new Table(terms, isolated, Bound.MOST, this::shared));
    }

    private PeerSet shared(PeerSet row) {
        PeerSet known = rows.putIfAbsent(row, row);
        return known == null ? row : known;
    }

    /** Long histories leave tables of policies behind that are gone. */
    private void forgetIfCrowded() {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
            rows.clear();
        }
    }

    /** @param size how many classes there were when somebody last looked */
    private record Remembered(int size, Tabled tabled) {}
}
