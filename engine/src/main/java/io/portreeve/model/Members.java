package io.portreeve.model;

import io.portreeve.source.Order;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The objects that make a cluster, each kind by itself, so that nobody has to look at all of them for one. */
public final class Members {
    /** Those of a namespace stand together, and those of one identity. */
    private static final Comparator<KubernetesObject> IN_ORDER = Order.by(
                    (KubernetesObject policy) -> policy.namespace().orElse(""))
            .then(KubernetesObject::kind)
            .then(KubernetesObject::name)
            .then(policy -> policy.origin().file().path())
            .then(policy -> policy.meta().place().range().start());

    private final List<KubernetesObject> all = new ArrayList<>();
    private final List<Workload> workloads = new ArrayList<>();
    private final List<ClusterNode> nodes = new ArrayList<>();
    private final List<ClusterNamespace> namespaces = new ArrayList<>();
    private final List<KubernetesObject> policies = new ArrayList<>();
    private final boolean variants;
    private boolean placed = true;
    private Optional<NamespaceColumns> namespaceColumns = Optional.empty();
    private Optional<PodColumns> pods = Optional.empty();
    private Optional<PolicyColumns> policyColumns = Optional.empty();

    private Members(List<KubernetesObject> objects) {
        objects.forEach(this::add);
        policies.sort(IN_ORDER);
        this.variants = hasVariants(policies);
    }

    private static boolean hasVariants(List<KubernetesObject> policies) {
        for (int i = 1; i < policies.size(); i++) {
            if (policies.get(i).id().equals(policies.get(i - 1).id())) {
                return true;
            }
        }
        return false;
    }

    /** Those of some objects, all of one unit. */
    public static Members of(List<KubernetesObject> objects) {
        return new Members(objects);
    }

    /** The members of each scan unit, which is a cluster of its own. */
    static Map<String, Members> byUnit(List<KubernetesObject> objects) {
        Map<String, List<KubernetesObject>> ofUnits = new LinkedHashMap<>();
        for (KubernetesObject object : objects) {
            if (object.concernsTraffic()) {
                ofUnits.computeIfAbsent(object.origin().unit(), same -> new ArrayList<>())
                        .add(object);
            }
        }
        Map<String, Members> byUnit = new LinkedHashMap<>();
        ofUnits.forEach((unit, own) -> byUnit.put(unit, new Members(own)));
        return Collections.unmodifiableMap(byUnit);
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

    /** The namespaces that policies, pods and objects name, in this order; the same whenever somebody asks. */
    public synchronized NamespaceColumns namespaceColumns() {
        if (namespaceColumns.isEmpty()) {
            List<KubernetesObject> residents = new ArrayList<>(policies.size() + workloads.size());
            policies.stream().filter(NetworkPolicy.class::isInstance).forEach(residents::add);
            residents.addAll(workloads);
            namespaceColumns = Optional.of(NamespaceColumns.of(residents, namespaces));
        }
        return namespaceColumns.get();
    }

    /** The pods of the workloads as columns of numbers; the same whenever somebody asks. */
    public synchronized PodColumns pods() {
        if (pods.isEmpty()) {
            pods = Optional.of(new PodColumns(workloads, namespaceColumns()));
        }
        return pods.get();
    }

    /** What the policies say, in the same order, as columns of numbers; the same whenever somebody asks. */
    public synchronized PolicyColumns policyColumns() {
        if (policyColumns.isEmpty()) {
            policyColumns = Optional.of(PolicyColumns.of(policies, namespaceColumns()));
        }
        return policyColumns.get();
    }

    /** In the order read, as all but the policies are. */
    public List<KubernetesObject> all() {
        return Collections.unmodifiableList(all);
    }

    public List<Workload> workloads() {
        return Collections.unmodifiableList(workloads);
    }

    public List<ClusterNode> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    public List<ClusterNamespace> namespaces() {
        return Collections.unmodifiableList(namespaces);
    }

    /** By namespace and name, so that those of a namespace stand together. */
    public List<KubernetesObject> policies() {
        return Collections.unmodifiableList(policies);
    }
}
