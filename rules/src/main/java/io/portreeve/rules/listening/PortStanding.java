package io.portreeve.rules.listening;

import io.portreeve.model.ContainerPort;
import io.portreeve.model.Protocol;
import io.portreeve.model.Workload;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How a port stands in a workload: what its containers say about the number and the protocol. */
public enum PortStanding {
    DECLARED,
    /** A declaration that cannot be read, such as a placeholder, may be of it. */
    UNKNOWN,
    /** Not declared, but a probe, an argument or a variable shows it. */
    SEEN,
    /** The number is declared, with other protocols only. */
    OTHER_PROTOCOL,
    /** Only other numbers are declared. */
    OTHERS_ONLY,
    /** The workload declares no port at all. */
    NOTHING_DECLARED;

    public static PortStanding of(Workload workload, int number, Protocol protocol) {
        List<ContainerPort> ports = DeclaredPorts.of(workload).toList();
        if (has(ports, port -> port.number().is(number) && port.protocol().is(protocol))) {
            return DECLARED;
        }
        if (has(ports, port -> mayBe(port, number, protocol))) {
            return UNKNOWN;
        }
        Optional<Sighting> seen = Sightings.of(workload).of(number, protocol);
        boolean certainly = seen.flatMap(Sighting::protocol).isPresent();
        if (!certainly && has(ports, port -> port.number().is(number))) {
            return OTHER_PROTOCOL;
        }
        if (seen.isPresent()) {
            return SEEN;
        }
        return ports.isEmpty() ? NOTHING_DECLARED : OTHERS_ONLY;
    }

    /** Whether there is a sign that something listens there, or might be. */
    public boolean isServed() {
        return this == DECLARED || this == UNKNOWN || this == SEEN;
    }

    private static boolean has(List<ContainerPort> ports, Predicate<ContainerPort> wanted) {
        return ports.stream().anyMatch(wanted);
    }

    private static boolean mayBe(ContainerPort port, int number, Protocol protocol) {
        return (port.number().isUnresolved() || port.number().is(number))
                && (port.protocol().isUnresolved() || port.protocol().is(protocol));
    }
}
