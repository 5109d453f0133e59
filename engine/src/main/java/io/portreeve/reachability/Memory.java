package io.portreeve.reachability;

import io.portreeve.model.ClusterNamespace;
import io.portreeve.model.ClusterNode;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Members;
import io.portreeve.topology.Joining;
import io.portreeve.topology.Neighbourhood;
import java.util.List;

/**
 * What versions of a cluster remember together: it stays right for as long as namespaces and nodes are the same.
 *
 * @param settled whether every namespace is written, so that no distance decides what a policy means
 */
record Memory(Registry registry, Selections selections, Groups groups, Tables tables, boolean settled) {
    /** One that knows namespaces and nodes, but no policy and no class yet. */
    static Memory of(Members members, Joining joining, Cni cni) {
        boolean settled = isSettled(members, joining);
        boolean distanceMatters = !settled && joining == Joining.NEAREST_FIRST;
        Neighbourhood neighbourhood = new Neighbourhood(joining);
        Surroundings surroundings = new Surroundings(members.namespaceColumns(), members.nodes());
        Registry registry = new Registry(surroundings, distanceMatters);
        Selections selections = new Selections(registry, neighbourhood, cni, settled);
        Groups groups = new Groups(registry, neighbourhood, settled);
        return new Memory(registry, selections, groups, new Tables(registry), settled);
    }

    private static boolean isSettled(Members members, Joining joining) {
        boolean nearestFirst = joining == Joining.NEAREST_FIRST;
        return members.arePlaced() && !(nearestFirst && members.haveVariants());
    }

    /** Meets everybody, once the policies that tell them apart are known. */
    void meet(Members members) {
        registry.settle();
        if (settled) {
            registry.meet(members.pods());
        } else {
            members.workloads().forEach(workload -> registry.meet(Pod.of(workload)));
        }
        for (ClusterNode node : members.nodes()) {
            registry.meet(Pod.of(node));
        }
    }

    /** Whether this memory holds for what a change makes of the cluster. */
    boolean holds(List<KubernetesObject> before, List<KubernetesObject> now) {
        return settled
                && before.size() <= 1
                && before.stream().allMatch(Memory::isHarmless)
                && now.stream().allMatch(Memory::isHarmless)
                && Members.of(now).arePlaced();
    }

    /** Whether the object can come and go without others becoming what they were not. */
    private static boolean isHarmless(KubernetesObject object) {
        return !(object instanceof ClusterNamespace) && !(object instanceof ClusterNode);
    }
}
