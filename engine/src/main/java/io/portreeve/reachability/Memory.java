package io.portreeve.reachability;

import io.portreeve.model.ClusterNamespace;
import io.portreeve.model.ClusterNode;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.NetworkPolicy;
import io.portreeve.model.ObjectId;
import io.portreeve.model.Workload;
import io.portreeve.reachability.policy.TierPolicy;
import io.portreeve.topology.Joining;
import io.portreeve.topology.Neighbourhood;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What versions of a cluster remember together: it stays right for as long as namespaces and nodes are the same and policies use
 * words that are already known.
 *
 * @param settled whether every namespace is written, so that no distance decides what a policy means
 */
record Memory(Registry registry, Selections selections, Groups groups, Tables tables, boolean settled) {
    static Memory of(List<KubernetesObject> all, List<TierPolicy> policies, Joining joining, Cni cni) {
        boolean settled = isSettled(all, joining);
        boolean distanceMatters = !settled && joining == Joining.NEAREST_FIRST;
        Neighbourhood neighbourhood = new Neighbourhood(joining);
        Registry registry = new Registry(new Vocabulary(policies), new Surroundings(all), distanceMatters);
        for (KubernetesObject object : all) {
            if (object instanceof Workload workload) {
                registry.of(Pod.of(workload));
            } else if (object instanceof ClusterNode node) {
                registry.of(Pod.of(node));
            }
        }
        Selections selections = new Selections(registry, neighbourhood, cni, settled);
        Groups groups = new Groups(registry, selections, neighbourhood, settled);
        return new Memory(registry, selections, groups, new Tables(selections, registry), settled);
    }

    private static boolean isSettled(List<KubernetesObject> all, Joining joining) {
        Set<ObjectId> policies = new HashSet<>();
        for (KubernetesObject object : all) {
            boolean isOfNamespace = object instanceof Workload || object instanceof NetworkPolicy;
            boolean isVariant =
                    TierPolicy.of(object).isPresent() && !policies.add(object.id()) && joining == Joining.NEAREST_FIRST;
            if (isVariant || (isOfNamespace && object.namespace().isEmpty())) {
                return false;
            }
        }
        return true;
    }

    /** Whether this memory holds for what a change makes of the cluster; it learns what is new. */
    boolean holds(List<KubernetesObject> before, List<KubernetesObject> now) {
        return settled
                && before.size() <= 1
                && before.stream().allMatch(Memory::isHarmless)
                && now.stream().allMatch(this::learns);
    }

    /** Whether the object can go without a trace. */
    private static boolean isHarmless(KubernetesObject object) {
        return !(object instanceof ClusterNamespace) && !(object instanceof ClusterNode);
    }

    private boolean learns(KubernetesObject object) {
        boolean isOfNamespace = object instanceof Workload || object instanceof NetworkPolicy;
        if (!isHarmless(object) || (isOfNamespace && object.namespace().isEmpty())) {
            return false;
        }
        Optional<TierPolicy> policy = TierPolicy.of(object);
        return policy.isEmpty() || registry.learn(policy.get());
    }
}
