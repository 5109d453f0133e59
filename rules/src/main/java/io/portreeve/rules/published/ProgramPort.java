package io.portreeve.rules.published;

import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Scope;
import io.portreeve.finding.Severity;
import io.portreeve.model.Container;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.Protocol;
import io.portreeve.model.Workload;
import io.portreeve.rules.catalogue.Danger;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.topology.PortTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A TCP port that a program is seen to open in its pod, whether or not anybody declared it, and how far it is reached.
 *
 * @param number empty where the input does not say it
 * @param path the widest path to it; empty where its number is not known, or on a node's network nobody declared it
 */
public record ProgramPort(
        Workload workload, Container container, Optional<Integer> number, Optional<ExposurePath> path) {
    public static ProgramPort of(
            Workload workload, Container container, Optional<Integer> number, ExposureMap exposure) {
        return new ProgramPort(workload, container, number, number.flatMap(port -> widest(workload, port, exposure)));
    }

    /** Pods can dial a port of any other pod, be it declared or not, unless a policy forbids it. */
    private static Optional<ExposurePath> widest(Workload workload, int number, ExposureMap exposure) {
        List<ExposurePath> paths = new ArrayList<>(exposure.to(workload, number, Protocol.TCP));
        exposure.fromPods(new PortTarget(workload, number, Protocol.TCP, Optional.empty(), Optional.empty()))
                .ifPresent(paths::add);
        return ExposureMap.widest(paths);
    }

    /** Who can reach it, as a subject: {@code every pod in the cluster}. */
    public String who() {
        return path.map(Phrases::from).orElseGet(() -> Phrases.from(unknown()));
    }

    private Scope unknown() {
        return workload.pod().hostNetwork().is(true) ? Scope.NETWORK : Scope.CLUSTER;
    }

    public Severity severity(Danger danger) {
        return path.flatMap(danger::severityOf)
                .or(() -> danger.severityAt(unknown()))
                .orElse(Severity.INFO);
    }

    /** The container's own declaration of it. */
    public Optional<ContainerPort> declared() {
        return container.ports().stream()
                .filter(port -> port.protocol().is(Protocol.TCP))
                .filter(port -> number.filter(port.number()::is).isPresent())
                .findFirst();
    }

    /** {@code Container api of Deployment shop/api}. */
    public String owner() {
        return "Container " + container.name().known().orElse("without a name") + " of " + Phrases.name(workload);
    }

    /** The end of a sentence about it: what a declaration would change, which is nothing. */
    public String whateverIsDeclared() {
        if (number.isEmpty()) {
            return ", whether or not a containerPort declares it.";
        }
        return declared().isPresent()
                ? ", and deleting its containerPort would close nothing."
                : ", although no containerPort declares it.";
    }
}
