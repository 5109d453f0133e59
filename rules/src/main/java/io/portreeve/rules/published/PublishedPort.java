package io.portreeve.rules.published;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.finding.Severity;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.model.ServicePort;
import io.portreeve.rule.RuleContext;
import io.portreeve.rules.catalogue.Classification;
import io.portreeve.rules.catalogue.PortCatalogue;
import io.portreeve.rules.catalogue.PortEvidence;
import io.portreeve.source.Order;
import io.portreeve.topology.PortTarget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A door from beyond the cluster: a Service port, or a port that a pod opens on its node, with the widest path through it and
 * what the catalogue takes it for.
 *
 * @param object the Service, or the workload with the host port
 * @param place the port's number where the door is written
 * @param severity of the danger at that scope, before a rule's own judgement
 */
public record PublishedPort(
        KubernetesObject object, Place place, ExposurePath path, Classification classification, Severity severity) {
    private static final Comparator<PublishedPort> WORST_FIRST = Order.by(PublishedPort::severity)
            .then(port -> port.classification().confidence())
            .reversed();

    /** Every door to something sensitive of a kind, the worst target of each. */
    public static Stream<PublishedPort> sensitive(RuleContext context, Predicate<Classification> kind) {
        Map<Object, List<PublishedPort>> doors = new LinkedHashMap<>();
        for (PublishedPort door : Doors.of(context).alternatives()) {
            if (kind.test(door.classification())) {
                doors.computeIfAbsent(door.place(), key -> new ArrayList<>(2)).add(door);
            }
        }
        return doors.values().stream()
                .map(alternatives -> alternatives.stream().min(WORST_FIRST).orElseThrow());
    }

    /** The worst confirmed one of the doors that some paths come through; empty where an ordinary application stands there. */
    public static Optional<PublishedPort> worst(RuleContext context, List<ExposurePath> paths) {
        Doors doors = Doors.of(context);
        return paths.stream()
                .flatMap(path -> doors.on(path).stream())
                .filter(door -> door.classification().isConfirmed())
                .min(WORST_FIRST);
    }

    /** The door that a path comes through, if the catalogue has anything to say about what stands behind it. */
    static Optional<PublishedPort> of(ExposurePath path, PortCatalogue catalogue) {
        Classification classification =
                catalogue.classify(PortEvidence.of(path.service(), path.servicePort(), path.target()));
        return classification
                .severityOf(path)
                .map(severity -> new PublishedPort(owner(path), place(path), path, classification, severity));
    }

    private static KubernetesObject owner(ExposurePath path) {
        return path.service()
                .map(KubernetesObject.class::cast)
                .or(() -> path.target().map(PortTarget::workload))
                .orElseThrow();
    }

    private static Place place(ExposurePath path) {
        Optional<Place> servicePort = path.servicePort().map(PublishedPort::portPlace);
        Optional<Place> hostPort = path.hop(Hop.Kind.HOST_PORT).flatMap(Hop::place);
        return servicePort
                .or(() -> hostPort)
                .or(() -> path.target()
                        .flatMap(PortTarget::declared)
                        .flatMap(port -> port.number().place()))
                .orElseGet(() -> owner(path).meta().namePlace());
    }

    private static Place portPlace(ServicePort port) {
        return port.port().place().orElse(port.place());
    }
}
