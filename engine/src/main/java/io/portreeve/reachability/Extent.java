package io.portreeve.reachability;

import io.portreeve.reachability.policy.Direction;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * How much there is to know about a cluster, which the number of its pods does not say: what it would take to write out whom every
 * rule and every table means. What is worked out takes less, since rules and tables name pods of their own namespace without asking.
 *
 * @param classes sets of pods that no policy tells apart
 * @param tables one for all classes about which policies that say the same decide in one direction
 * @param sets different sets of classes that rules mean or tables let through
 * @param words what the sets hold, in pieces of 64 classes of which one at least is in the set
 */
public record Extent(int classes, int tables, int sets, long words) {
    static Extent of(Cluster cluster) {
        Set<Tabled> groups = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Table> tables = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<PeerSet> sets = new HashSet<>();
        int classes = 0;
        for (EndpointClass endpoint : cluster.registry().from(0)) {
            classes++;
            for (Direction direction : Direction.values()) {
                Tabled tabled = cluster.policies(endpoint, direction);
                tables.add(tabled.least());
                if (groups.add(tabled)) {
                    tabled.forEachSet(sets::add);
                }
            }
        }
        long words = 0;
        for (PeerSet set : sets) {
            words += set.words();
        }
        return new Extent(classes, tables.size(), sets.size(), words);
    }
}
