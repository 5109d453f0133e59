package io.portreeve.reachability;

import io.portreeve.model.IpAddress;
import io.portreeve.model.IpRange;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Members;
import io.portreeve.model.ObjectId;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Unlisted;
import io.portreeve.model.Workload;
import io.portreeve.reachability.policy.Direction;
import io.portreeve.source.Order;
import io.portreeve.topology.Joining;
import io.portreeve.topology.Neighbourhood;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * One unit of the input taken as a cluster: its pods, nodes and namespaces, and the policies in force. Immutable; versions share
 * what they have in common, and what they remember.
 */
final class Cluster {
    private static final Comparator<Workload> BY_NAME = Order.by(
                    (Workload workload) -> workload.id().qualifiedName())
            .then(Workload::kind)
            .then(workload -> workload.origin().file().path())
            .then(workload -> workload.meta().place().range().start());

    private final Joining joining;
    private final Cni cni;
    private final Inventory objects;
    private final Policies policies;
    private final Memory memory;
    private Optional<List<Workload>> workloads = Optional.empty();
    private Optional<List<KnownNamespace>> namespaces = Optional.empty();
    private Optional<Population> population = Optional.empty();
    private Optional<Selecting> selecting = Optional.empty();

    private Cluster(Joining joining, Cni cni, Inventory objects, Policies policies, Memory memory) {
        this.joining = joining;
        this.cni = cni;
        this.objects = objects;
        this.policies = policies;
        this.memory = memory;
    }

    /** Of objects of a snapshot, all those of one unit. */
    static Cluster of(Snapshot snapshot, String unit, Members members, Joining joining, Cni cni) {
        Predicate<KubernetesObject> belongs =
                object -> Members.isOne(object) && object.origin().unit().equals(unit);
        return fresh(Inventory.of(snapshot, members.all(), belongs), members, joining, cni);
    }

    private static Cluster fresh(Inventory objects, Members members, Joining joining, Cni cni) {
        Memory memory = Memory.of(members, joining, cni);
        Policies policies = Policies.of(
                members.policyColumns(), memory.selections(), memory.registry().surroundings());
        memory.meet(members);
        return new Cluster(joining, cni, objects, policies, memory);
    }

    /** This cluster after an object was created or changed. */
    Cluster with(KubernetesObject object) {
        return Members.isOne(object) ? changed(object.id(), List.of(object)) : this;
    }

    /** This cluster after an object was deleted. */
    Cluster without(ObjectId id) {
        return changed(id, List.of());
    }

    private Cluster changed(ObjectId id, List<KubernetesObject> now) {
        List<KubernetesObject> before = objects.find(id);
        if (before.isEmpty() && now.isEmpty()) {
            return this;
        }
        Inventory after = objects.with(id, now);
        if (memory.holds(before, now)) {
            Policies rules = policies.after(id, now, memory.selections());
            if (memory.registry().settle()) {
                return new Cluster(joining, cni, after, rules, memory);
            }
        }
        return fresh(after, Members.of(after.all()), joining, cni);
    }

    Cni cni() {
        return cni;
    }

    Registry registry() {
        return memory.registry();
    }

    /** The workloads whose pods can be connected to, sorted. */
    synchronized List<Workload> workloads() {
        if (workloads.isEmpty()) {
            workloads = Optional.of(sorted());
        }
        return workloads.get();
    }

    private List<Workload> sorted() {
        List<Workload> workloads = new ArrayList<>();
        for (KubernetesObject object : objects.all()) {
            if (object instanceof Workload workload
                    && !workload.pod().placement().isOver()) {
                workloads.add(workload);
            }
        }
        workloads.sort(BY_NAME);
        return List.copyOf(workloads);
    }

    List<KubernetesObject> find(ObjectId id) {
        return objects.find(id);
    }

    List<EndpointClass> classes(Pod pod) {
        return memory.registry().of(pod);
    }

    /** What the policies about a class come to. */
    Tabled policies(EndpointClass endpoint, Direction direction) {
        return memory.tables().of(group(endpoint, direction));
    }

    Group group(EndpointClass endpoint, Direction direction) {
        return memory.groups().of(endpoint, policies).in(direction);
    }

    /** The workloads by their classes. */
    synchronized Population population() {
        if (population.isEmpty()) {
            population = Optional.of(new Population(registry(), workloads(), Pod::of));
        }
        return population.get();
    }

    /** What policies select, by name. */
    synchronized Selecting selecting() {
        if (selecting.isEmpty()) {
            selecting = Optional.of(Selecting.of(memory, policies.all(), workloads(), new Neighbourhood(joining), cni));
        }
        return selecting.get();
    }

    /** The namespaces that have an object of their own or a workload, by name. */
    synchronized List<KnownNamespace> namespaces() {
        if (namespaces.isEmpty()) {
            namespaces = Optional.of(known());
        }
        return namespaces.get();
    }

    private List<KnownNamespace> known() {
        SortedMap<String, Optional<String>> names = new TreeMap<>();
        registry().namespaces().written().forEach(name -> names.put(name, Optional.of(name)));
        workloads().forEach(workload -> names.put(workload.namespace().orElse(""), workload.namespace()));
        return names.values().stream().map(this::namespace).toList();
    }

    /** What is known of a namespace. */
    KnownNamespace namespace(Optional<String> name) {
        LabelFacts labels = registry().namespaces().facts(name);
        return new KnownNamespace(name, labels.known(), labels.complete());
    }

    List<ActivePolicy> policies() {
        return policies.all();
    }

    boolean hasPolicies() {
        return !policies.isEmpty();
    }

    /** Whether some of its policies could not be listed. */
    boolean hidesPolicies() {
        for (ActivePolicy policy : policies.clusterWide()) {
            if (policy.object() instanceof Unlisted) {
                return true;
            }
        }
        return false;
    }

    /** The address ranges that no policy tells apart. */
    List<IpRange> ranges() {
        return registry().addresses().inOrder();
    }

    /** The pod that has an address of its own. */
    Optional<Pod> podAt(IpAddress address) {
        return objects.at(address).stream()
                .filter(workload -> !workload.pod().placement().isOver())
                .min(BY_NAME)
                .map(Pod::of);
    }

    /** The workloads, those together that are in the same classes. */
    List<List<Workload>> byClass() {
        Map<List<EndpointClass>, List<Workload>> byClass = new LinkedHashMap<>();
        for (Workload workload : workloads()) {
            byClass.computeIfAbsent(classes(Pod.of(workload)), key -> new ArrayList<>())
                    .add(workload);
        }
        return List.copyOf(byClass.values());
    }

    /** Makes every table that a question could need. */
    void prepare() {
        Groups.Both before = Groups.Both.NOTHING;
        for (EndpointClass endpoint : registry().from(0)) {
            Groups.Both groups = memory.groups().of(endpoint, policies);
            if (!groups.isSame(before)) {
                memory.tables().of(groups.ingress());
                memory.tables().of(groups.egress());
            }
            before = groups;
        }
    }
}
