package io.portreeve.admission;

import io.portreeve.change.Exposures;
import io.portreeve.exposure.Backdrop;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.exposure.Stages;
import io.portreeve.lock.LockEntry;
import io.portreeve.model.ClusterNode;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.ObjectId;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Workload;
import io.portreeve.reachability.Reachability;
import io.portreeve.source.Order;
import io.portreeve.topology.Joining;
import io.portreeve.topology.cloud.LoadBalancers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One cluster as far as it is known, ready to be asked what a change of one object would open. Every object that is of a namespace
 * names it. Immutable: a change gives another state, which shares what the change does not touch.
 */
public final class ClusterState {
    private static final Set<String> GIVEN =
            Set.of("pod-template-hash", "controller-revision-hash", "pod-template-generation");

    private final ExposureOptions options;
    private final Map<Optional<String>, NamespaceContents> namespaces;
    private final Reachability reachability;
    private final int size;
    private final Lazy<Map<Naming, List<KubernetesObject>>> fromElsewhere = new Lazy<>(this::namedFromElsewhere);
    private final Lazy<Backdrop> backdrop;

    private ClusterState(
            ExposureOptions options,
            Map<Optional<String>, NamespaceContents> namespaces,
            Reachability reachability,
            int size,
            Optional<Lazy<Backdrop>> backdrop) {
        this.options = options;
        this.namespaces = namespaces;
        this.reachability = reachability;
        this.size = size;
        this.backdrop = backdrop.orElseGet(() -> new Lazy<>(this::makeBackdrop));
    }

    /** All objects of a cluster; of several with one identity the last. */
    public static ClusterState of(List<KubernetesObject> objects, ExposureOptions options) {
        Map<ObjectId, KubernetesObject> byId = new LinkedHashMap<>();
        objects.forEach(object -> byId.put(object.id(), object));
        Map<Optional<String>, List<KubernetesObject>> byNamespace = new LinkedHashMap<>();
        for (KubernetesObject object : byId.values()) {
            byNamespace
                    .computeIfAbsent(object.namespace(), key -> new ArrayList<>())
                    .add(object);
        }
        Map<Optional<String>, NamespaceContents> namespaces = new HashMap<>();
        byNamespace.forEach((name, some) -> namespaces.put(name, NamespaceContents.of(some)));
        Snapshot snapshot = new Snapshot(List.copyOf(byId.values()));
        Reachability reachability = Reachability.of(snapshot, Joining.EVERYTHING, options.reach());
        return new ClusterState(options, namespaces, reachability, byId.size(), Optional.empty());
    }

    /** This cluster with an object created, or in place of the one of its identity. */
    public ClusterState with(KubernetesObject object) {
        NamespaceContents home = contents(object.namespace());
        Optional<KubernetesObject> before = home.find(object.id());
        return changed(
                object.namespace(),
                home.with(object),
                reachability.with(object),
                before.isPresent() ? 0 : 1,
                before.map(ClusterState::isBehind).orElse(false) || isBehind(object));
    }

    /** This cluster without an object; itself where it has none of the identity. */
    public ClusterState without(ObjectId id) {
        NamespaceContents home = contents(id.namespace());
        return home.find(id)
                .map(object ->
                        changed(id.namespace(), home.without(id), reachability.without(id), -1, isBehind(object)))
                .orElse(this);
    }

    private ClusterState changed(
            Optional<String> namespace, NamespaceContents contents, Reachability reached, int more, boolean behind) {
        Map<Optional<String>, NamespaceContents> changed = new HashMap<>(namespaces);
        if (contents.isEmpty()) {
            changed.remove(namespace);
        } else {
            changed.put(namespace, contents);
        }
        return new ClusterState(
                options, changed, reached, size + more, behind ? Optional.empty() : Optional.of(backdrop));
    }

    /** Whether it is part of what stands behind every path. */
    static boolean isBehind(KubernetesObject object) {
        return object instanceof ClusterNode
                || (object instanceof Workload workload && Backdrop.isController(workload));
    }

    private Backdrop makeBackdrop() {
        List<Workload> controllers = new ArrayList<>();
        namespaces.values().forEach(each -> controllers.addAll(each.controllers()));
        return Backdrop.of(unscoped().all(ClusterNode.class), controllers, options);
    }

    private Map<Naming, List<KubernetesObject>> namedFromElsewhere() {
        Map<Naming, List<KubernetesObject>> found = new HashMap<>();
        namespaces.forEach((name, contents) -> contents.fronts().forEach((service, fronts) -> {
            if (!service.namespace().equals(name)) {
                found.computeIfAbsent(service, same -> new ArrayList<>()).addAll(fronts);
            }
        }));
        return found;
    }

    /** How many objects it holds. */
    public int size() {
        return size;
    }

    public Optional<KubernetesObject> find(ObjectId id) {
        return contents(id.namespace()).find(id);
    }

    /**
     * The workload after whose template somebody's pods are made: whose labels they all have, and of several the one with the most.
     */
    public Optional<Workload> templateOf(Workload pods) {
        return contents(pods.namespace()).workloads().stream()
                .filter(workload -> !workload.id().equals(pods.id()))
                .filter(workload -> !own(workload).isEmpty())
                .filter(workload -> pods.pod().labels().entrySet().containsAll(own(workload)))
                .min(Order.by((Workload workload) -> -own(workload).size())
                        .then(workload -> workload.id().toString()));
    }

    /** Without those that controllers add. */
    private static Set<Map.Entry<String, String>> own(Workload workload) {
        Set<Map.Entry<String, String>> own = new LinkedHashSet<>();
        for (Map.Entry<String, String> label : workload.pod().labels().entrySet()) {
            if (!GIVEN.contains(label.getKey())) {
                own.add(label);
            }
        }
        return own;
    }

    /** The workload that a pod belongs to, as its name tells: controllers add to their own. */
    public Optional<Workload> ownerOf(String namespace, String pod) {
        return contents(Optional.of(namespace)).workloads().stream()
                .filter(workload -> PodNames.isOf(pod, workload))
                .min(Order.by((Workload workload) -> -workload.name().length())
                        .then(workload -> workload.id().toString()));
    }

    /** Every object. */
    public List<KubernetesObject> objects() {
        List<KubernetesObject> all = new ArrayList<>(size);
        namespaces.values().forEach(each -> all.addAll(each.all()));
        return all;
    }

    /** Every door from outside that is open, or perhaps open. This looks at all of the cluster. */
    public List<LockEntry> doors() {
        return LockEntry.all(Exposures.fromOutside(Stages.of(new Snapshot(objects()), Joining.EVERYTHING, options)));
    }

    NamespaceContents contents(Optional<String> namespace) {
        return namespaces.getOrDefault(namespace, NamespaceContents.EMPTY);
    }

    /** The object that tells of a namespace. */
    Optional<KubernetesObject> namespace(Optional<String> name) {
        return name.flatMap(known -> unscoped().find(new ObjectId("", "Namespace", Optional.empty(), known)));
    }

    /** What is of no namespace. */
    NamespaceContents unscoped() {
        return contents(Optional.empty());
    }

    /** What leads to a Service, in its namespace or another. */
    List<KubernetesObject> frontsOf(Naming service) {
        List<KubernetesObject> fronts =
                new ArrayList<>(contents(service.namespace()).frontsOf(service));
        fronts.addAll(fromElsewhere.get().getOrDefault(service, List.of()));
        return fronts;
    }

    /** The routes of every namespace that want to be attached to a Gateway. */
    List<KubernetesObject> routesOf(Naming gateway) {
        List<KubernetesObject> routes = new ArrayList<>();
        namespaces.values().forEach(each -> routes.addAll(each.routesOf(gateway)));
        return routes;
    }

    /** Who judges the load balancers of the cluster, as its nodes or the user name their provider. */
    public LoadBalancers loadBalancers() {
        return backdrop().loadBalancers();
    }

    Backdrop backdrop() {
        return backdrop.get();
    }

    /** Who reaches whom in it. */
    public Reachability reachability() {
        return reachability;
    }

    ExposureOptions options() {
        return options;
    }
}
