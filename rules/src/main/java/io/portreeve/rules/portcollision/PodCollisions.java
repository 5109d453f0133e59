package io.portreeve.rules.portcollision;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;
import io.portreeve.model.Place;
import io.portreeve.model.PortRef;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Workload;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.topology.ServiceBinding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the containers of one pod claim twice; they share one network, so a port is one port for all of them. */
final class PodCollisions {
    private final Workload workload;
    private final List<ServiceBinding> services;

    PodCollisions(Workload workload, List<ServiceBinding> services) {
        this.workload = workload;
        this.services = services;
    }

    Stream<Collision> all() {
        List<Declaration> running = workload.pod().containers().stream()
                .filter(container -> container.role().serves())
                .flatMap(Declaration::of)
                .toList();
        return Stream.of(
                        namesOfEachContainer(),
                        Repeats.of(running, Declaration::number, this::sameNumber),
                        Repeats.of(running, Declaration::nameAndProtocol, this::sameNameInPod)
                                .flatMap(Optional::stream),
                        Repeats.of(running, Declaration::hostPort, this::sameHostPort)
                                .flatMap(Optional::stream))
                .flatMap(collisions -> collisions);
    }

    private Stream<Collision> namesOfEachContainer() {
        return workload.pod().containers().stream()
                .flatMap(container -> Repeats.of(
                        Declaration.of(container).toList(),
                        it -> it.port().name().known(),
                        (first, later) -> Collision.refused(
                                workload,
                                later.namePlace(),
                                first.namePlace(),
                                "name " + later.name(),
                                "An API server refuses " + Phrases.name(workload)
                                        + ": two ports of the container are named " + later.name() + ".")));
    }

    private Collision sameNumber(Declaration first, Declaration later) {
        String number = later.number().orElseThrow();
        return first.isInSameContainerAs(later)
                ? twiceInContainer(first, later, number)
                : twiceInPod(first, later, number);
    }

    private Collision twiceInPod(Declaration first, Declaration later, String number) {
        return new Collision(
                        workload,
                        later.numberPlace(),
                        first.numberPlace(),
                        Severity.MEDIUM,
                        Confidence.LIKELY,
                        number + " of " + later.containerName(),
                        "Containers " + first.containerName() + " and " + later.containerName() + " of "
                                + Phrases.name(workload) + " both declare port " + number
                                + ": they share one network, so the one that starts second cannot listen there.")
                .advising("let one of the two listen on another port, or take out the declaration that is not true");
    }

    private Collision twiceInContainer(Declaration first, Declaration later, String number) {
        return new Collision(
                        workload,
                        later.numberPlace(),
                        first.numberPlace(),
                        Severity.INFO,
                        Confidence.CERTAIN,
                        number + " of " + later.containerName(),
                        "Container " + later.containerName() + " of " + Phrases.name(workload) + " declares port "
                                + number
                                + " twice: server-side apply refuses that, and a later kubectl apply may lose one of the two.")
                .advising("declare the port once; both names in the Service can lead to it");
    }

    /** A name that a Service asks for is judged with that Service. */
    private Optional<Collision> sameNameInPod(Declaration first, Declaration later) {
        boolean told = first.isInSameContainerAs(later) || first.number().equals(later.number());
        if (told || isAskedFor(later.name())) {
            return Optional.empty();
        }
        return Optional.of(new Collision(
                workload,
                later.namePlace(),
                first.namePlace(),
                Severity.INFO,
                Confidence.CERTAIN,
                "name " + later.name() + " of " + later.containerName(),
                "Containers " + first.containerName() + " and " + later.containerName() + " of "
                        + Phrases.name(workload)
                        + " both have a port named " + later.name() + ": a Service that asks for the name leads to "
                        + first.number().orElse("the first") + ", never to "
                        + later.number().orElse("the second") + "."));
    }

    private boolean isAskedFor(String name) {
        return services.stream()
                .flatMap(binding -> binding.service().ports().stream())
                .map(ServicePort::targetPort)
                .anyMatch(target -> target.is(new PortRef.Named(name)));
    }

    private Optional<Collision> sameHostPort(Declaration first, Declaration later) {
        if (first.number().equals(later.number())) {
            return Optional.empty();
        }
        String number = later.hostPort().orElseThrow();
        Place place = later.hostPortPlace();
        return Optional.of(new Collision(
                workload,
                place,
                first.hostPortPlace(),
                Severity.MEDIUM,
                Confidence.CERTAIN,
                "hostPort " + number,
                "An API server refuses " + pods() + ": host port " + number + " is written for two of its ports."));
    }

    private String pods() {
        String name = Phrases.name(workload);
        return workload.kind().equals("Pod") ? name : "the pods of " + name;
    }
}
