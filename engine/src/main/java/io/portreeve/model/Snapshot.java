package io.portreeve.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All objects from one place at one time, in the order read.
 *
 * <p>Several objects may have one identity, when an input holds variants of it: they all stay in, as alternatives.
 */
public final class Snapshot {
    private final List<KubernetesObject> objects;
    private final Map<Class<?>, List<KubernetesObject>> byType = new LinkedHashMap<>();
    private final Map<ObjectId, List<KubernetesObject>> byId = new LinkedHashMap<>();
    private Optional<Map<String, Members>> members = Optional.empty();

    public Snapshot(List<KubernetesObject> objects) {
        this.objects = List.copyOf(objects);
        for (KubernetesObject object : this.objects) {
            byType.computeIfAbsent(object.getClass(), type -> new ArrayList<>()).add(object);
            byId.merge(object.id(), List.of(object), Snapshot::joined);
        }
    }

    private static List<KubernetesObject> joined(List<KubernetesObject> some, List<KubernetesObject> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The objects of a stream, in its order. */
    public static Snapshot of(Stream<? extends KubernetesObject> objects) {
        return new Snapshot(objects.<KubernetesObject>map(object -> object).toList());
    }

    public List<KubernetesObject> objects() {
        return objects;
    }

    /** The objects of one type. */
    public <T extends KubernetesObject> Stream<T> all(Class<T> type) {
        return byType.getOrDefault(type, List.of()).stream().map(type::cast);
    }

    /** The objects of an identity: none, one, or the alternatives that the input holds. */
    public List<KubernetesObject> find(ObjectId id) {
        return byId.getOrDefault(id, List.of());
    }

    /** Those with a part in who reaches whom, by their scan units; sorted out when somebody first asks. */
    public synchronized Map<String, Members> members() {
        if (members.isEmpty()) {
            members = Optional.of(Members.byUnit(objects));
        }
        return members.get();
    }

    /** This snapshot after {@code object} was created or updated: it replaces all of its identity. */
    public Snapshot with(KubernetesObject object) {
        return of(Stream.concat(others(object.id()), Stream.of(object)));
    }

    /** This snapshot after the object was deleted. */
    public Snapshot without(ObjectId id) {
        return of(others(id));
    }

    private Stream<KubernetesObject> others(ObjectId id) {
        return objects.stream().filter(object -> !object.id().equals(id));
    }

    public List<Service> services() {
        return all(Service.class).toList();
    }

    public List<Workload> workloads() {
        return all(Workload.class).toList();
    }

    @Override
    public String toString() {
        return objects.size() + " objects";
    }
}
