package io.portreeve.reachability;

import io.portreeve.reachability.policy.Direction;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * How much has been worked out about a cluster, which the number of its pods does not say.
 *
 * @param classes sets of pods that no policy tells apart
 * @param tables one for all classes about which policies that say the same decide in one direction
 * @param sets different sets of classes that rules name or tables let through
 * @param words what the sets hold, in pieces of 64 classes of which one at least is in the set
 */
public record Extent(int classes, int tables, int sets, long words) {
    static Extent of(Cluster cluster) {
        Set<Table> tables = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<PeerSet> sets = Collections.newSetFromMap(new IdentityHashMap<>());
        int classes = 0;
        for (EndpointClass endpoint : cluster.registry().from(0)) {
            classes++;
            for (Direction direction : Direction.values()) {
                Tabled tabled = cluster.policies(endpoint, direction);
                if (tables.add(tabled.least())) {
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
