package io.portreeve.reachability;

import io.portreeve.model.ClusterNamespace;
import io.portreeve.model.ClusterNode;
import io.portreeve.model.IpAddress;
import io.portreeve.model.IpRange;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.ObjectId;
import io.portreeve.model.Workload;
import io.portreeve.reachability.policy.Direction;
import io.portreeve.reachability.policy.TierPolicy;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    private final ShardedMap<ObjectId, List<KubernetesObject>> objects;
    private final Policies policies;
    private final Memory memory;
    private Optional<List<Workload>> workloads = Optional.empty();
    private Optional<List<KnownNamespace>> namespaces = Optional.empty();
    private Optional<Selecting> selecting = Optional.empty();

    private Cluster(
            Joining joining,
            Cni cni,
            ShardedMap<ObjectId, List<KubernetesObject>> objects,
            Policies policies,
            Memory memory) {
        this.joining = joining;
        this.cni = cni;
        this.objects = objects;
        this.policies = policies;
        this.memory = memory;
    }

    static Cluster of(Stream<KubernetesObject> all, Joining joining, Cni cni) {
        Map<ObjectId, List<KubernetesObject>> objects = new LinkedHashMap<>();
        all.filter(Cluster::matters)
                .forEach(object -> objects.computeIfAbsent(object.id(), id -> new ArrayList<>(1))
                        .add(object));
        return fresh(
                ShardedMap.copyOf(objects),
                objects.values().stream().flatMap(List::stream).toList(),
                joining,
                cni);
    }

    private static Cluster fresh(
            ShardedMap<ObjectId, List<KubernetesObject>> objects,
            List<KubernetesObject> all,
            Joining joining,
            Cni cni) {
        List<TierPolicy> written =
                all.stream().flatMap(object -> TierPolicy.of(object).stream()).toList();
        Memory memory = Memory.of(all, written, joining, cni);
        return new Cluster(joining, cni, objects, Policies.of(written), memory);
    }

    private static boolean matters(KubernetesObject object) {
        return !object.origin().patch()
                && (object instanceof Workload
                        || object instanceof ClusterNode
                        || object instanceof ClusterNamespace
                        || TierPolicy.of(object).isPresent());
    }

    /** This cluster after an object was created or changed. */
    Cluster with(KubernetesObject object) {
        return matters(object) ? changed(object.id(), List.of(object)) : this;
    }

    /** This cluster after an object was deleted. */
    Cluster without(ObjectId id) {
        return changed(id, List.of());
    }

    private Cluster changed(ObjectId id, List<KubernetesObject> now) {
        List<KubernetesObject> before = objects.get(id).orElse(List.of());
        if (before.isEmpty() && now.isEmpty()) {
            return this;
        }
        ShardedMap<ObjectId, List<KubernetesObject>> after =
                now.isEmpty() ? objects.without(id) : objects.with(id, now);
        Policies rules = now.stream()
                .flatMap(object -> TierPolicy.of(object).stream())
                .findFirst()
                .map(policies::with)
                .orElseGet(() -> policies.without(id));
        return memory.holds(before, now)
                ? new Cluster(joining, cni, after, rules, memory)
                : fresh(
                        after,
                        after.toMap().values().stream().flatMap(List::stream).toList(),
                        joining,
                        cni);
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
        objects.forEach((id, some) -> some.forEach(object -> {
            if (object instanceof Workload workload
                    && !workload.pod().placement().isOver()) {
                workloads.add(workload);
            }
        }));
        workloads.sort(BY_NAME);
        return List.copyOf(workloads);
    }

    List<KubernetesObject> find(ObjectId id) {
        return objects.get(id).orElse(List.of());
    }

    List<EndpointClass> classes(Pod pod) {
        return memory.registry().of(pod);
    }

    /** What the policies about a class come to. */
    Tabled policies(EndpointClass endpoint, Direction direction) {
        return memory.tables().of(memory.groups().of(endpoint, direction, policies));
    }

    Group group(EndpointClass endpoint, Direction direction) {
        return memory.groups().of(endpoint, direction, policies);
    }

    /** What policies select, by name. */
    synchronized Selecting selecting() {
        if (selecting.isEmpty()) {
            selecting = Optional.of(Selecting.of(memory, workloads(), new Neighbourhood(joining), cni));
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
        registry().surroundings().written().forEach(name -> names.put(name, Optional.of(name)));
        workloads().forEach(workload -> names.put(workload.namespace().orElse(""), workload.namespace()));
        return names.values().stream().map(this::namespace).toList();
    }

    /** What is known of a namespace. */
    KnownNamespace namespace(Optional<String> name) {
        LabelFacts labels = registry().surroundings().labels(name);
        return new KnownNamespace(name, labels.known(), labels.complete());
    }

    List<ActivePolicy> policies() {
        return policies.all();
    }

    /** The address ranges that no policy tells apart. */
    List<IpRange> ranges() {
        AddressSpace addresses = registry().addresses();
        return IntStream.range(0, addresses.size()).mapToObj(addresses::piece).toList();
    }

    /** The pod that has an address of its own. */
    Optional<Pod> podAt(IpAddress address) {
        return workloads().stream()
                .map(Pod::of)
                .filter(pod -> pod.addresses().contains(address))
                .findFirst();
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
        for (EndpointClass endpoint : registry().from(0)) {
            policies(endpoint, Direction.INGRESS);
            policies(endpoint, Direction.EGRESS);
        }
    }
}
