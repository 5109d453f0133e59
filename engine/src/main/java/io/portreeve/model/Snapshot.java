package io.portreeve.model;

import java.util.List;
import java.util.stream.Stream;

/** All objects from one place at one time, in the order read. */
public record Snapshot(List<KubernetesObject> objects) {
    public Snapshot {
        objects = List.copyOf(objects);
    }

    /** The objects of one type. */
    public <T extends KubernetesObject> Stream<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast);
    }

    public List<Service> services() {
        return all(Service.class).toList();
    }

    public List<Workload> workloads() {
        return all(Workload.class).toList();
    }
}
