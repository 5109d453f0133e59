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
import java.util.Optional;

/**
 * A TCP port that a program is seen to open in its pod, whether or not anybody declared it, and how far it is reached.
 *
 * @param number empty where the input does not say it
 * @param path the widest path to it; empty where the map has none, since nobody declared or named it
 */
public record ProgramPort(
        Workload workload, Container container, Optional<Integer> number, Optional<ExposurePath> path) {
    public static ProgramPort of(
            Workload workload, Container container, Optional<Integer> number, ExposureMap exposure) {
        Optional<ExposurePath> path =
                number.flatMap(port -> ExposureMap.widest(exposure.to(workload, port, Protocol.TCP)));
        return new ProgramPort(workload, container, number, path);
    }

    /** Without a policy every pod can dial a port of any other pod, be it declared or not: never less than that. */
    public Scope scope() {
        Scope least = workload.pod().hostNetwork().is(true) ? Scope.NETWORK : Scope.CLUSTER;
        return path.map(ExposurePath::widest)
                .filter(scope -> scope.isAtLeast(least))
                .orElse(least);
    }

    public Severity severity(Danger danger) {
        Severity fromPods = danger.severityAt(Scope.CLUSTER).orElse(Severity.INFO);
        Severity widest = danger.severityAt(scope()).orElse(fromPods);
        boolean conditional = path.filter(ExposurePath::isConditional).isPresent();
        return (conditional ? widest.lower() : widest).atLeast(fromPods);
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
