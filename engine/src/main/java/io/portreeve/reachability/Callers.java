package io.portreeve.reachability;

import io.portreeve.model.Workload;
import java.util.List;
import java.util.function.Function;

/** The workloads of a cluster that a destination may let in, so that not everybody has to be asked. */
final class Callers {
    private Callers() {}

    /**
     * All but the destination itself, in order; whoever is on a node may be on the destination's own, which is always let in.
     *
     * @param admitted whom the policies about an end let through, or may
     */
    static List<Workload> of(Cluster cluster, Workload to, List<End> ends, Function<End, PeerSet> admitted) {
        PeerSet some = PeerSet.of(cluster.registry().perhapsOnNode());
        for (End end : ends) {
            some = some.or(admitted.apply(end));
        }
        return cluster.population().in(some).stream()
                .filter(from -> !isSame(from, to))
                .toList();
    }

    /** Identities first, since most workloads differ in them. */
    private static boolean isSame(Workload one, Workload other) {
        return one.id().equals(other.id()) && one.equals(other);
    }
}
