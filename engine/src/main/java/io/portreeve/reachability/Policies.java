package io.portreeve.reachability;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Members;
import io.portreeve.model.ObjectId;
import io.portreeve.model.PolicyColumns;
import io.portreeve.reachability.policy.TierPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The policies in force in one cluster, by where they apply. Immutable. */
final class Policies {
    private static final Comparator<ActivePolicy> ORDER =
            (one, other) -> TierPolicy.ORDER.compare(one.policy(), other.policy());

    private static final List<ActivePolicy> NONE = List.of();

    private final Surroundings surroundings;

    /** By the number of the namespace. */
    private final Pages<List<ActivePolicy>> ofNamespaces;

    private final int count;
    private final List<ActivePolicy> clusterWide;
    private List<ActivePolicy> all = List.of();

    private Policies(
            Surroundings surroundings,
            Pages<List<ActivePolicy>> ofNamespaces,
            int count,
            List<ActivePolicy> clusterWide) {
        this.surroundings = surroundings;
        this.ofNamespaces = ofNamespaces;
        this.count = count;
        this.clusterWide = clusterWide;
    }

    /** @param written those of a namespace in the order of their names, as {@link Members} has them */
    static Policies of(PolicyColumns written, Selections selections, Surroundings surroundings) {
        List<List<ActivePolicy>> ofNamespaces = new ArrayList<>();
        List<ActivePolicy> clusterWide = new ArrayList<>();
        for (ActivePolicy policy : selections.inForce(written)) {
            (policy.isOfNamespace() ? home(ofNamespaces, policy.home()) : clusterWide).add(policy);
        }
        clusterWide.sort(ORDER);
        return new Policies(surroundings, Pages.copyOf(ofNamespaces, NONE), written.size(), clusterWide);
    }

    private static List<ActivePolicy> home(List<List<ActivePolicy>> homes, Namespace namespace) {
        while (homes.size() <= namespace.number()) {
            homes.add(new ArrayList<>(1));
        }
        return homes.get(namespace.number());
    }

    /** The NetworkPolicies of a namespace. */
    List<ActivePolicy> of(Namespace namespace) {
        return ofNamespaces.get(namespace.number());
    }

    List<ActivePolicy> clusterWide() {
        return clusterWide;
    }

    boolean isEmpty() {
        return clusterWide.isEmpty() && count == 0;
    }

    /** All of them, in order; the same list whenever somebody asks. */
    synchronized List<ActivePolicy> all() {
        if (all.isEmpty()) {
            List<ActivePolicy> some = new ArrayList<>(clusterWide);
            ofNamespaces.forEach(some::addAll);
            some.sort(ORDER);
            all = List.copyOf(some);
        }
        return all;
    }

    /** Those after a change of all objects of one identity. */
    Policies after(ObjectId id, List<KubernetesObject> now, Selections selections) {
        Policies after = without(id);
        for (ActivePolicy policy : selections.inForce(PolicyColumns.of(now))) {
            after = after.with(policy);
        }
        return after;
    }

    private Policies with(ActivePolicy added) {
        Namespace home = added.home();
        return added.isOfNamespace() ? with(home, plus(of(home), added)) : with(plus(clusterWide, added));
    }

    private Policies with(List<ActivePolicy> others) {
        return new Policies(surroundings, ofNamespaces, count, others);
    }

    private Policies with(Namespace home, List<ActivePolicy> now) {
        int more = now.size() - of(home).size();
        return new Policies(surroundings, ofNamespaces.with(home.number(), now), count + more, clusterWide);
    }

    private static List<ActivePolicy> plus(List<ActivePolicy> some, ActivePolicy added) {
        List<ActivePolicy> more = new ArrayList<>(some);
        more.add(added);
        more.sort(ORDER);
        return more;
    }

    private Policies without(ObjectId id) {
        Namespace home = surroundings.namespaces().of(id.namespace());
        if (of(home).stream().anyMatch(policy -> is(policy, id))) {
            return with(home, minus(of(home), id));
        }
        return clusterWide.stream().anyMatch(policy -> is(policy, id)) ? with(minus(clusterWide, id)) : this;
    }

    private static List<ActivePolicy> minus(List<ActivePolicy> some, ObjectId id) {
        return some.stream().filter(policy -> !is(policy, id)).toList();
    }

    private static boolean is(ActivePolicy policy, ObjectId id) {
        return policy.object().id().equals(id);
    }
}
