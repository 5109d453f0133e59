package io.portreeve.admission;

import io.portreeve.exposure.Backdrop;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.ObjectId;
import io.portreeve.model.Selector;
import io.portreeve.model.Service;
import io.portreeve.model.Workload;
import io.portreeve.topology.WorkloadIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The objects of one namespace, or those of none, found by what others say of them. Immutable. */
final class NamespaceContents {
    static final NamespaceContents EMPTY = new NamespaceContents(Map.of());

    private final Map<ObjectId, KubernetesObject> objects;
    private final Lazy<Map<Class<?>, List<KubernetesObject>>> byType = new Lazy<>(this::byType);
    private final Lazy<List<Workload>> workloads = new Lazy<>(() -> all(Workload.class));
    private final Lazy<WorkloadIndex> byLabel = new Lazy<>(() -> new WorkloadIndex(workloads.get()));
    private final Lazy<Map<Map.Entry<String, String>, List<Service>>> byAsked = new Lazy<>(this::byAsked);
    private final Lazy<Map<Naming, List<KubernetesObject>>> fronts = new Lazy<>(() -> naming(Naming::servicesOf));
    private final Lazy<Map<Naming, List<KubernetesObject>>> routes = new Lazy<>(() -> naming(Naming::gatewaysOf));
    private final Lazy<List<Workload>> controllers = new Lazy<>(
            () -> workloads.get().stream().filter(Backdrop::isController).toList());

    private NamespaceContents(Map<ObjectId, KubernetesObject> objects) {
        this.objects = objects;
    }

    static NamespaceContents of(Collection<KubernetesObject> objects) {
        Map<ObjectId, KubernetesObject> byId = new LinkedHashMap<>();
        objects.forEach(object -> byId.put(object.id(), object));
        return new NamespaceContents(byId);
    }

    NamespaceContents with(KubernetesObject object) {
        Map<ObjectId, KubernetesObject> more = new LinkedHashMap<>(objects);
        more.put(object.id(), object);
        return new NamespaceContents(more);
    }

    NamespaceContents without(ObjectId id) {
        Map<ObjectId, KubernetesObject> fewer = new LinkedHashMap<>(objects);
        fewer.remove(id);
        return new NamespaceContents(fewer);
    }

    boolean isEmpty() {
        return objects.isEmpty();
    }

    Collection<KubernetesObject> all() {
        return objects.values();
    }

    <T extends KubernetesObject> List<T> all(Class<T> type) {
        List<T> some = new ArrayList<>();
        byType.get().forEach((each, objects) -> {
            if (type.isAssignableFrom(each)) {
                objects.forEach(object -> some.add(type.cast(object)));
            }
        });
        return some;
    }

    /** What is of another type. */
    List<KubernetesObject> allBut(Class<? extends KubernetesObject> type) {
        List<KubernetesObject> others = new ArrayList<>();
        byType.get().forEach((each, objects) -> {
            if (!type.isAssignableFrom(each)) {
                others.addAll(objects);
            }
        });
        return others;
    }

    private Map<Class<?>, List<KubernetesObject>> byType() {
        Map<Class<?>, List<KubernetesObject>> found = new LinkedHashMap<>();
        for (KubernetesObject object : objects.values()) {
            found.computeIfAbsent(object.getClass(), type -> new ArrayList<>(1)).add(object);
        }
        return found;
    }

    Optional<KubernetesObject> find(ObjectId id) {
        return Optional.ofNullable(objects.get(id));
    }

    List<Workload> workloads() {
        return workloads.get();
    }

    List<Workload> selectedBy(Selector selector) {
        return selector.labels().isEmpty() ? List.of() : byLabel.get().matching(selector);
    }

    /** The Services that select a workload's pods. */
    List<Service> selecting(Workload workload) {
        List<Service> selecting = new ArrayList<>();
        for (Map.Entry<String, String> label : workload.pod().labels().entrySet()) {
            addSelecting(workload, Map.entry(label.getKey(), label.getValue()), selecting);
        }
        addSelecting(workload, OF_ONE_POD, selecting);
        return selecting;
    }

    private void addSelecting(Workload workload, Map.Entry<String, String> label, List<Service> selecting) {
        for (Service service : byAsked.get().getOrDefault(label, List.of())) {
            if (service.selector().filter(workload::isMatchedBy).isPresent()) {
                selecting.add(service);
            }
        }
    }

    /** Under which those Services are found that ask for nothing but labels of single pods. */
    private static final Map.Entry<String, String> OF_ONE_POD = Map.entry("", "");

    /** Services by one label that their selectors ask for. */
    private Map<Map.Entry<String, String>, List<Service>> byAsked() {
        Map<Map.Entry<String, String>, List<Service>> found = new HashMap<>();
        for (Service service : all(Service.class)) {
            service.selector()
                    .filter(selector -> !selector.labels().isEmpty())
                    .ifPresent(selector -> found.computeIfAbsent(asked(selector), label -> new ArrayList<>(1))
                            .add(service));
        }
        return found;
    }

    private static Map.Entry<String, String> asked(Selector selector) {
        for (Map.Entry<String, String> label : selector.labels().entrySet()) {
            if (!Workload.isGivenToEachPod(label.getKey())) {
                return Map.entry(label.getKey(), label.getValue());
            }
        }
        return OF_ONE_POD;
    }

    /** What leads to a Service, be that in this namespace or in another. */
    List<KubernetesObject> frontsOf(Naming service) {
        return fronts.get().getOrDefault(service, List.of());
    }

    /** Every Service that something leads to. */
    Map<Naming, List<KubernetesObject>> fronts() {
        return fronts.get();
    }

    List<KubernetesObject> routesOf(Naming gateway) {
        return routes.get().getOrDefault(gateway, List.of());
    }

    List<Workload> controllers() {
        return controllers.get();
    }

    private Map<Naming, List<KubernetesObject>> naming(Function<KubernetesObject, List<Naming>> names) {
        Map<Naming, List<KubernetesObject>> naming = new LinkedHashMap<>();
        for (KubernetesObject object : objects.values()) {
            names.apply(object).stream()
                    .distinct()
                    .forEach(name -> naming.computeIfAbsent(name, same -> new ArrayList<>(1))
                            .add(object));
        }
        return naming;
    }
}
