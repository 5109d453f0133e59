package io.portreeve.reachability;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.ObjectId;
import io.portreeve.model.PolicyColumns;
import io.portreeve.reachability.policy.TierPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The policies in force in one cluster, by where they apply. Immutable. */
final class Policies {
    static final Comparator<ActivePolicy> ORDER =
            (one, other) -> TierPolicy.ORDER.compare(one.policy(), other.policy());

    private final Surroundings surroundings;

    /** By the number of the namespace. */
    private final Pages<PolicyList> ofNamespaces;

    private final int count;
    private final PolicyList clusterWide;
    private List<ActivePolicy> all = List.of();

    private Policies(Surroundings surroundings, Pages<PolicyList> ofNamespaces, int count, PolicyList clusterWide) {
        this.surroundings = surroundings;
        this.ofNamespaces = ofNamespaces;
        this.count = count;
        this.clusterWide = clusterWide;
    }

    static Policies of(PolicyColumns written, Selections selections, Surroundings surroundings) {
        PolicyColumnReader reader = selections.reader(written);
        List<PolicyList> ofNamespaces = new ArrayList<>();
        for (int i = 0; i < written.namespaces().size(); i++) {
            int namespace = i;
            put(ofNamespaces, reader.home(i), new PolicyList(() -> reader.ofNamespace(namespace)));
        }
        return new Policies(
                surroundings,
                Pages.copyOf(ofNamespaces, PolicyList.NONE),
                written.size() + written.others().size(),
                PolicyList.NONE.with(reader.others()));
    }

    private static void put(List<PolicyList> ofNamespaces, Namespace home, PolicyList own) {
        while (ofNamespaces.size() <= home.number()) {
            ofNamespaces.add(PolicyList.NONE);
        }
        ofNamespaces.set(home.number(), own);
    }

    /** The NetworkPolicies of a namespace. */
    List<ActivePolicy> of(Namespace namespace) {
        return ofNamespaces.get(namespace.number()).all();
    }

    List<ActivePolicy> clusterWide() {
        return clusterWide.all();
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** All of them, in order; the same list whenever somebody asks. */
    synchronized List<ActivePolicy> all() {
        if (all.isEmpty()) {
            List<ActivePolicy> some = new ArrayList<>(clusterWide());
            ofNamespaces.forEach(own -> some.addAll(own.all()));
            some.sort(ORDER);
            all = List.copyOf(some);
        }
        return all;
    }

    /** Those after a change of all objects of one identity. */
    Policies after(ObjectId id, List<KubernetesObject> now, Selections selections) {
        PolicyColumns written = PolicyColumns.of(now);
        PolicyColumnReader reader = selections.reader(written);
        Policies after = without(id);
        for (int i = 0; i < written.namespaces().size(); i++) {
            Namespace home = reader.home(i);
            after = after.with(home, after.ofNamespaces.get(home.number()).with(reader.ofNamespace(i)));
        }
        return written.others().isEmpty() ? after : after.with(after.clusterWide.with(reader.others()));
    }

    private Policies without(ObjectId id) {
        Namespace home = surroundings.namespace(id.namespace());
        PolicyList own = ofNamespaces.get(home.number());
        if (own.has(id)) {
            return with(home, own.without(id));
        }
        return clusterWide.has(id) ? with(clusterWide.without(id)) : this;
    }

    private Policies with(PolicyList others) {
        int more = others.all().size() - clusterWide.all().size();
        return new Policies(surroundings, ofNamespaces, count + more, others);
    }

    private Policies with(Namespace home, PolicyList now) {
        int more = now.all().size() - of(home).size();
        return new Policies(surroundings, ofNamespaces.with(home.number(), now), count + more, clusterWide);
    }
}
