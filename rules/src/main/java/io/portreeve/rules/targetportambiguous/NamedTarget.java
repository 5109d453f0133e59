package io.portreeve.rules.targetportambiguous;

import io.portreeve.model.Container;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.Place;
import io.portreeve.model.PortRef;
import io.portreeve.model.Protocol;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Workload;
import io.portreeve.rules.meant.Passing;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.topology.PortBinding;
import io.portreeve.topology.PortTarget;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Service port that leads to a name, and the workloads that have it.
 *
 * @param place where the name is written
 */
record NamedTarget(
        Service service, ServicePort port, String name, Place place, Protocol protocol, List<Workload> workloads) {
    static Optional<NamedTarget> of(Service service, PortBinding binds) {
        ServicePort port = binds.port();
        Optional<PortRef> name = port.targetPort().known().filter(PortRef.Named.class::isInstance);
        Optional<Place> place = port.targetPort().place();
        Optional<Protocol> protocol = port.protocol().known();
        List<Workload> workloads = binds.targets().stream()
                .map(PortTarget::workload)
                .filter(workload -> !Passing.is(workload))
                .toList();
        return name.isEmpty() || place.isEmpty() || protocol.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new NamedTarget(service, port, name.get().toString(), place.get(), protocol.get(), workloads));
    }

    /** The beginning of each message. */
    String title() {
        return "Port " + Phrases.number(port) + " of " + Phrases.name(service) + " leads to the port named " + name
                + ", which";
    }

    String label() {
        return Phrases.number(port) + " to " + name;
    }

    /** One declaration a container: the API server refuses a name that a container has twice. */
    Stream<ContainerPort> declarations(Workload workload) {
        return workload.pod().containers().stream()
                .filter(container -> container.role().serves())
                .flatMap(container -> declaration(container).stream());
    }

    private Optional<ContainerPort> declaration(Container container) {
        return container.ports().stream()
                .filter(port -> port.name().is(name) && port.protocol().is(protocol))
                .findFirst();
    }

    /** The numbers of the name in a pod, the one that Kubernetes takes first. */
    List<Integer> numbers(Workload workload) {
        return declarations(workload)
                .flatMap(port -> port.number().known().stream())
                .distinct()
                .toList();
    }

    /**
     * A workload for each number, where they differ for certain. Those with one kind and name are alternatives, since all pods
     * of a Service are in its namespace, and so are those of different namespaces: whatever is chosen, some other workload must
     * have another number.
     */
    List<Workload> differing() {
        return workloads.stream()
                .collect(Collectors.groupingBy(Workload::namespace, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(this::differ)
                .findFirst()
                .map(this::oneForEachNumber)
                .orElse(List.of());
    }

    private boolean differ(List<Workload> together) {
        Map<String, Set<Integer>> choices = new LinkedHashMap<>();
        together.forEach(
                workload -> choices.computeIfAbsent(workload.kind() + "/" + workload.name(), id -> new TreeSet<>())
                        .addAll(taken(workload)));
        return choices.values().stream()
                .anyMatch(one -> choices.values().stream().anyMatch(other -> Collections.disjoint(one, other)));
    }

    private List<Workload> oneForEachNumber(List<Workload> together) {
        Map<Integer, Workload> byNumber = new LinkedHashMap<>();
        together.forEach(workload -> taken(workload).forEach(number -> byNumber.putIfAbsent(number, workload)));
        return List.copyOf(byNumber.values());
    }

    /** The number that Kubernetes takes. */
    private List<Integer> taken(Workload workload) {
        return numbers(workload).stream().limit(1).toList();
    }
}
