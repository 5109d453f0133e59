package io.portreeve.reachability;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Unions of sets of peers: of the same sets, it is the same value. */
final class Rows {
    private static final int MOST_REMEMBERED = 1 << 16;

    private final Map<Parts, PeerSet> known = new HashMap<>();
    private final Parts parts = new Parts();

    /** Another union begins, of nothing yet. */
    void begin() {
        parts.size = 0;
    }

    void add(PeerSet set) {
        parts.add(set);
    }

    /** Of all that were added since it began. */
    PeerSet union() {
        if (parts.size < 2) {
            return parts.size == 0 ? PeerSet.NOBODY : parts.sets[0];
        }
        PeerSet before = known.get(parts);
        if (before == null) {
            before = united(parts.sets, 0, parts.size);
            forgetIfCrowded();
            known.put(parts.copy(), before);
        }
        return before;
    }

    /** By halves, so that large sets are not copied once for each small one. */
    private static PeerSet united(PeerSet[] sets, int from, int to) {
        if (to - from == 1) {
            return sets[from];
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

    /** Sets in an order, each of which is itself alone; filled anew for each union, and copied only where it is kept. */
    private static final class Parts {
        private PeerSet[] sets = new PeerSet[8];
        private int size;

        void add(PeerSet set) {
            if (size == sets.length) {
                sets = Arrays.copyOf(sets, size * 2);
            }
            sets[size++] = set;
        }

        Parts copy() {
            Parts copy = new Parts();
            copy.sets = Arrays.copyOf(sets, size);
            copy.size = size;
            return copy;
        }

        @Override
        public boolean equals(Object other) {
            if (!(other instanceof Parts some) || some.size != size) {
                return false;
            }
            for (int i = 0; i < size; i++) {
                if (!sets[i].isSame(some.sets[i])) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            int hash = size;
            for (int i = 0; i < size; i++) {
                hash = (hash ^ sets[i].hashCode()) * 0x9E3779B1;
            }
            return hash ^ hash >>> 15;
        }
    }
}
