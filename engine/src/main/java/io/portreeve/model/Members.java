package io.portreeve.model;

import io.portreeve.source.Order;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The objects that make a cluster, each kind by itself, so that nobody has to look at all of them for one. */
public final class Members {
    private static final Comparator<KubernetesObject> IN_ORDER = Order.by(
                    (KubernetesObject policy) -> policy.namespace().orElse(""))
            .then(KubernetesObject::name)
            .then(policy -> policy.origin().file().path())
            .then(policy -> policy.meta().place().range().start());

    private final List<KubernetesObject> all = new ArrayList<>();
    private final List<Workload> workloads = new ArrayList<>();
    private final List<ClusterNode> nodes = new ArrayList<>();
    private final List<ClusterNamespace> namespaces = new ArrayList<>();
    private final List<KubernetesObject> policies = new ArrayList<>();
    private final Set<ObjectId> policyIds = new HashSet<>();
    private boolean placed = true;
    private boolean variants;
    private Optional<PodColumns> pods = Optional.empty();

    public static Members of(List<KubernetesObject> objects) {
        Members members = new Members();
        objects.forEach(members::add);
        members.policies.sort(IN_ORDER);
        return members;
    }

    /** Whether an object has a part in who reaches whom. */
    public static boolean isOne(KubernetesObject object) {
        boolean isOfKind = object instanceof Workload
                || object instanceof ClusterNode
                || object instanceof ClusterNamespace
                || isPolicy(object);
        return isOfKind && !object.origin().patch();
    }

    /** Whether an object is a policy about who reaches whom, or stands for such that nobody could list. */
    public static boolean isPolicy(KubernetesObject object) {
        return object instanceof NetworkPolicy
                || object instanceof AdminPolicy
                || (object instanceof Unlisted unlisted && unlisted.hidesPolicies());
    }

    /** The members of each scan unit, which is a cluster of its own. */
    static Map<String, Members> byUnit(List<KubernetesObject> objects) {
        Map<String, Members> byUnit = new LinkedHashMap<>();
        for (KubernetesObject object : objects) {
            if (object.concernsTraffic()) {
                byUnit.computeIfAbsent(object.origin().unit(), same -> new Members())
                        .add(object);
            }
        }
        byUnit.values().forEach(members -> members.policies.sort(IN_ORDER));
        return Collections.unmodifiableMap(byUnit);
    }

    /** Adds an object if it is one. */
    private void add(KubernetesObject object) {
        if (object.origin().patch()) {
            return;
        }
        if (object instanceof Workload workload) {
            workloads.add(workload);
            placed &= workload.namespace().isPresent();
        } else if (object instanceof ClusterNode node) {
            nodes.add(node);
        } else if (object instanceof ClusterNamespace namespace) {
            namespaces.add(namespace);
        } else if (isPolicy(object)) {
            policies.add(object);
            variants |= !policyIds.add(object.id());
            placed &= !(object instanceof NetworkPolicy) || object.namespace().isPresent();
        } else {
            return;
        }
        all.add(object);
    }

    /** Whether of everything that is of a namespace it is written of which. */
    public boolean arePlaced() {
        return placed;
    }

    /** Whether several policies have one identity. */
    public boolean haveVariants() {
        return variants;
    }

    /** The pods of the workloads as columns of numbers; the same whenever somebody asks. */
    public synchronized PodColumns pods() {
        if (pods.isEmpty()) {
            pods = Optional.of(new PodColumns(workloads));
        }
        return pods.get();
    }

    public List<KubernetesObject> all() {
        return all;
    }

    public List<Workload> workloads() {
        return workloads;
    }

    public List<ClusterNode> nodes() {
        return nodes;
    }

    public List<ClusterNamespace> namespaces() {
        return namespaces;
    }

    /** By namespace and name, so that those of a namespace stand together. */
    public List<KubernetesObject> policies() {
        return policies;
    }
}
