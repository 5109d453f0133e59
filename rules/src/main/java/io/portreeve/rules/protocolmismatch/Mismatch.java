package io.portreeve.rules.protocolmismatch;

import io.portreeve.model.ContainerPort;
import io.portreeve.model.Place;
import io.portreeve.model.Protocol;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Workload;
import io.portreeve.rules.listening.DeclaredPorts;
import io.portreeve.rules.listening.NumberedTarget;
import io.portreeve.rules.listening.PortStanding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A Service port and the pods' ports of the same number and another protocol.
 *
 * @param workloads those that declare the number so
 * @param ports their declarations of it
 * @param declared the one protocol that they give it
 */
record Mismatch(NumberedTarget target, List<Workload> workloads, List<ContainerPort> ports, Protocol declared) {
    /** Empty where some pod serves the port as it is, and where another port of the Service has the other protocol. */
    static Optional<Mismatch> of(NumberedTarget target) {
        List<Workload> workloads = target.that(Set.of(PortStanding.OTHER_PROTOCOL));
        if (workloads.isEmpty() || !target.isServedByNone()) {
            return Optional.empty();
        }
        List<ContainerPort> ports = workloads.stream()
                .flatMap(DeclaredPorts::of)
                .filter(port -> port.number().is(target.number()))
                .toList();
        List<Protocol> protocols = ports.stream()
                .flatMap(port -> port.protocol().known().stream())
                .distinct()
                .toList();
        return protocols.size() != 1 || target.isTwinOf(protocols.get(0))
                ? Optional.empty()
                : Optional.of(new Mismatch(target, workloads, ports, protocols.get(0)));
    }

    /** The protocol, or where it would stand. */
    Place place() {
        ServicePort port = target.port();
        return port.protocol()
                .place()
                .or(() -> port.targetPort().place())
                .or(() -> port.port().place())
                .orElse(port.place());
    }

    /** The Service port's number. */
    String number() {
        return target.port().port().known().map(String::valueOf).orElse("?");
    }

    boolean isWrittenByService() {
        return target.port().protocol().isExplicit();
    }

    boolean isWrittenByPods() {
        return ports.stream().anyMatch(port -> port.protocol().isExplicit());
    }
}
