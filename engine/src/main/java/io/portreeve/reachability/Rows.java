package io.portreeve.reachability;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Unions of sets of peers: of the same sets, it is the same value. */
final class Rows {
    private static final int MOST_REMEMBERED = 1 << 16;

    private final Map<Identities, PeerSet> known = new HashMap<>();
    private final Identities key = new Identities();

    PeerSet union(List<PeerSet> sets) {
        if (sets.size() < 2) {
            return sets.isEmpty() ? PeerSet.NOBODY : sets.get(0);
        }
        key.cleared();
        sets.forEach(key::add);
        PeerSet before = known.get(key);
        if (before == null) {
            before = united(sets, 0, sets.size());
            forgetIfCrowded();
            known.put(key.copy(), before);
        }
        return before;
    }

    /** By halves, so that large sets are not copied once for each small one. */
    private static PeerSet united(List<PeerSet> sets, int from, int to) {
        if (to - from == 1) {
            return sets.get(from);
        }
        int middle = (from + to) >>> 1;
        return united(sets, from, middle).or(united(sets, middle, to));
    }

    /** Long histories leave sets behind that nobody means any more. */
    private void forgetIfCrowded() {
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
    }
}
