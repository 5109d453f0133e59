package io.portreeve.reachability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Unions of sets of peers: of the same sets, it is the same value, for as long as not too many others were asked for since. Groups of
 * one namespace ask for the same unions, and stand together.
 */
final class Rows {
    private static final int FEW = 1 << 4;
    private static final int MOST = 1 << 8;

    private @Nullable Parts[] known = new Parts[FEW];
    private PeerSet[] unions = new PeerSet[FEW];
    private int made;
    private final Parts parts = new Parts();
    private final List<OwnPods> own = new ArrayList<>();

    /** Another union begins, of nothing yet. */
    void begin() {
        parts.size = 0;
        own.clear();
    }

    void add(PeerSet set) {
        parts.add(set);
    }

    /** Adds a set, and pods of one's own namespace besides. */
    void add(PeerSet set, OwnPods[] besides) {
        add(set);
        for (OwnPods pods : besides) {
            if (!own.contains(pods)) {
                own.add(pods);
            }
        }
    }

    /** Of all that were added since it began, with the pods of one's own namespace. */
    Row row() {
        return own.isEmpty() ? Row.of(union()) : new Row(union(), List.copyOf(own));
    }

    /** Of all sets that were added since it began. */
    PeerSet union() {
        if (parts.size < 2) {
            return parts.size == 0 ? PeerSet.NOBODY : parts.sets[0];
        }
        int slot = parts.hash() & known.length - 1;
        Parts there = known[slot];
        return there != null && there.repeats(parts) ? unions[slot] : made();
    }

    private PeerSet made() {
        growIfCrowded();
        int slot = parts.hash() & known.length - 1;
        known[slot] = parts.copy();
        unions[slot] = united(parts.sets, 0, parts.size);
        return unions[slot];
    }

    /** Most scan units are small, and there may be many. What was known is forgotten and soon made again. */
    private void growIfCrowded() {
        if (++made > known.length && known.length < MOST) {
            known = new Parts[known.length * 4];
            unions = new PeerSet[known.length];
            made = 1;
        }
    }

    /** By halves, so that large sets are not copied once for each small one. */
    private static PeerSet united(PeerSet[] sets, int from, int to) {
        if (to - from == 1) {
            return sets[from];
        }
        int middle = (from + to) >>> 1;
        return united(sets, from, middle).or(united(sets, middle, to));
    }

    /** Sets in an order, each of which is itself alone; filled anew for each union, and copied only where it is kept. */
    private static final class Parts {
        private PeerSet[] sets;
        private int size;

        Parts() {
            this.sets = new PeerSet[8];
        }

        private Parts(PeerSet[] sets) {
            this.sets = sets;
            this.size = sets.length;
        }

        void add(PeerSet set) {
            if (size == sets.length) {
                sets = Arrays.copyOf(sets, size * 2);
            }
            sets[size++] = set;
        }

        Parts copy() {
            return new Parts(Arrays.copyOf(sets, size));
        }

        boolean repeats(Parts other) {
            if (other.size != size) {
                return false;
            }
            for (int i = 0; i < size; i++) {
                if (!sets[i].isSame(other.sets[i])) {
                    return false;
                }
            }
            return true;
        }

        int hash() {
            int hash = size;
            for (int i = 0; i < size; i++) {
                hash = (hash ^ sets[i].beginning()) * 0x9E3779B1;
            }
            return hash ^ hash >>> 15;
        }
    }
}
