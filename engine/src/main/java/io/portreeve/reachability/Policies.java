package io.portreeve.reachability;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.NetworkPolicy;
import io.portreeve.model.ObjectId;
import io.portreeve.reachability.policy.TierPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The policies in force in one cluster, by where they apply. Immutable. */
final class Policies {
    private static final Comparator<ActivePolicy> ORDER =
            (one, other) -> TierPolicy.ORDER.compare(one.policy(), other.policy());

    private static final Comparator<ActivePolicy> WITHIN_NAMESPACE =
            (one, other) -> TierPolicy.WITHIN_NAMESPACE.compare(one.policy(), other.policy());

    private final ShardedMap<Optional<String>, List<ActivePolicy>> byNamespace;
    private final List<ActivePolicy> clusterWide;
    private List<ActivePolicy> all = List.of();

    private Policies(ShardedMap<Optional<String>, List<ActivePolicy>> byNamespace, List<ActivePolicy> clusterWide) {
        this.byNamespace = byNamespace;
        this.clusterWide = clusterWide;
    }

    static Policies of(List<KubernetesObject> all, Selections selections) {
        Map<Optional<String>, List<ActivePolicy>> byNamespace = new LinkedHashMap<>();
        List<ActivePolicy> clusterWide = new ArrayList<>();
        for (KubernetesObject object : all) {
            ActivePolicy.of(object, selections)
                    .ifPresent(policy -> (isOfNamespace(object)
                                    ? byNamespace.computeIfAbsent(object.namespace(), key -> new ArrayList<>())
                                    : clusterWide)
                            .add(policy));
        }
        byNamespace.values().forEach(some -> some.sort(WITHIN_NAMESPACE));
        clusterWide.sort(ORDER);
        return new Policies(ShardedMap.copyOf(byNamespace), clusterWide);
    }

    private static boolean isOfNamespace(KubernetesObject policy) {
        return policy instanceof NetworkPolicy;
    }

    /** The NetworkPolicies of a namespace. */
    List<ActivePolicy> of(Optional<String> namespace) {
        return byNamespace.get(namespace).orElse(List.of());
    }

    List<ActivePolicy> clusterWide() {
        return clusterWide;
    }

    boolean isEmpty() {
        return clusterWide.isEmpty() && byNamespace.isEmpty();
    }

    /** All of them, in order; the same list whenever somebody asks. */
    synchronized List<ActivePolicy> all() {
        if (all.isEmpty()) {
            List<ActivePolicy> some = new ArrayList<>(clusterWide);
            byNamespace.forEach((namespace, own) -> some.addAll(own));
            some.sort(ORDER);
            all = List.copyOf(some);
        }
        return all;
    }

    /** Those after a change of all objects of one identity. */
    Policies after(ObjectId id, List<KubernetesObject> now, Selections selections) {
        Policies after = without(id);
        for (KubernetesObject object : now) {
            Optional<ActivePolicy> policy = ActivePolicy.of(object, selections);
            after = policy.map(after::with).orElse(after);
        }
        return after;
    }

    private Policies with(ActivePolicy added) {
        KubernetesObject object = added.policy().object();
        return isOfNamespace(object)
                ? new Policies(byNamespace.with(object.namespace(), plus(of(object.namespace()), added)), clusterWide)
                : new Policies(byNamespace, plus(clusterWide, added));
    }

    private static List<ActivePolicy> plus(List<ActivePolicy> some, ActivePolicy added) {
        List<ActivePolicy> more = new ArrayList<>(some);
        more.add(added);
        more.sort(ORDER);
        return more;
    }

    private Policies without(ObjectId id) {
        List<ActivePolicy> home = of(id.namespace());
        if (home.stream().anyMatch(policy -> is(policy, id))) {
            List<ActivePolicy> left = minus(home, id);
            return new Policies(
                    left.isEmpty() ? byNamespace.without(id.namespace()) : byNamespace.with(id.namespace(), left),
                    clusterWide);
        }
        return clusterWide.stream().anyMatch(policy -> is(policy, id))
                ? new Policies(byNamespace, minus(clusterWide, id))
                : this;
    }

    private static List<ActivePolicy> minus(List<ActivePolicy> some, ObjectId id) {
        return some.stream().filter(policy -> !is(policy, id)).toList();
    }

    private static boolean is(ActivePolicy policy, ObjectId id) {
        return policy.policy().object().id().equals(id);
    }
}
