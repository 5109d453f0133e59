package io.portreeve.rules.catalogue;

import io.portreeve.model.Container;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.PortRef;
import io.portreeve.model.Protocol;
import io.portreeve.model.Selector;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Value;
import io.portreeve.model.Workload;
import io.portreeve.topology.PortTarget;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Collects the evidence about one port from the objects around it. */
final class EvidenceGatherer {
    /** Labels by which people say what something is; others say where it belongs. */
    private static final Set<String> TELLING_LABELS = Set.of(
            "app",
            "app.kubernetes.io/name",
            "app.kubernetes.io/component",
            "k8s-app",
            "k8s_app",
            "component",
            "name",
            "run",
            "service",
            "tier",
            "role",
            "io.kompose.service",
            "app-name",
            "application");

    private final Optional<Service> service;
    private final Optional<ServicePort> servicePort;
    private final Optional<PortTarget> target;
    private final Set<Phrase> phrases = new LinkedHashSet<>();

    EvidenceGatherer(Optional<Service> service, Optional<ServicePort> servicePort, Optional<PortTarget> target) {
        this.service = service;
        this.servicePort = servicePort;
        this.target = target;
    }

    PortEvidence gather() {
        service.ifPresent(it -> add(EvidenceSource.SERVICE, it.name()));
        target.ifPresent(this::addContainers);
        target.flatMap(PortTarget::declared).ifPresent(port -> add(EvidenceSource.PORT, port.name()));
        servicePort.filter(this::hasPortOfItsOwn).ifPresent(this::addPortNames);
        target.ifPresent(at -> addWorkload(at.workload()));
        service.ifPresent(this::addServiceLabels);
        service.<KubernetesObject>map(it -> it)
                .or(() -> target.map(PortTarget::workload))
                .ifPresent(this::addSurroundings);
        return new PortEvidence(
                number(), protocol(), List.copyOf(phrases), MainPort.isMain(service, servicePort, target));
    }

    private void addSurroundings(KubernetesObject object) {
        object.namespace().ifPresent(name -> add(EvidenceSource.NAMESPACE, name));
        add(EvidenceSource.FILE, fileName(object.origin().file().path()));
    }

    private void addContainers(PortTarget at) {
        List<Container> containers = at.container()
                .map(List::of)
                .orElseGet(() -> at.workload().pod().containers().stream()
                        .filter(container -> container.role().serves())
                        .toList());
        for (Container container : containers) {
            container.image().known().ifPresent(image -> phrases.add(Phrase.ofImage(image)));
            Executable.of(container).ifPresent(program -> add(EvidenceSource.COMMAND, program));
            add(EvidenceSource.CONTAINER, container.name());
            container.env().keySet().forEach(name -> add(EvidenceSource.ENV, name));
        }
    }

    /** A name says what a port is; where two names lead to the same port of the pods, neither does. */
    private boolean hasPortOfItsOwn(ServicePort port) {
        return service.stream()
                .flatMap(it -> it.ports().stream())
                .filter(other -> !other.place().equals(port.place())
                        && other.targetPort().known().isPresent())
                .noneMatch(other ->
                        other.targetPort().known().equals(port.targetPort().known()));
    }

    private void addPortNames(ServicePort port) {
        add(EvidenceSource.PORT, port.name());
        port.targetPort()
                .known()
                .filter(PortRef.Named.class::isInstance)
                .ifPresent(name -> add(EvidenceSource.PORT, name.toString()));
    }

    private void addServiceLabels(Service named) {
        addLabels(named.meta().labels());
        named.selector().map(Selector::labels).ifPresent(this::addLabels);
    }

    private void addWorkload(Workload workload) {
        add(EvidenceSource.WORKLOAD, workload.name());
        addLabels(workload.pod().labels());
        addLabels(workload.meta().labels());
    }

    private void addLabels(Map<String, String> labels) {
        labels.forEach((key, value) -> {
            if (TELLING_LABELS.contains(key)) {
                add(EvidenceSource.LABEL, value);
            }
        });
    }

    private void add(EvidenceSource source, Value<String> name) {
        name.known().ifPresent(text -> add(source, text));
    }

    private void add(EvidenceSource source, String text) {
        phrases.add(Phrase.of(source, text));
    }

    /** Without its folders and its extension. */
    private static String fileName(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private OptionalInt number() {
        Optional<Integer> number = target.map(PortTarget::number)
                .or(() -> servicePort
                        .flatMap(port -> port.targetPort().known())
                        .filter(PortRef.Numbered.class::isInstance)
                        .map(ref -> ((PortRef.Numbered) ref).port()))
                .or(() -> servicePort.flatMap(port -> port.port().known()));
        return number.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private Protocol protocol() {
        return target.map(PortTarget::protocol)
                .or(() -> servicePort.flatMap(port -> port.protocol().known()))
                .or(() -> target.flatMap(PortTarget::declared)
                        .map(ContainerPort::protocol)
                        .flatMap(Value::known))
                .orElse(Protocol.TCP);
    }
}
