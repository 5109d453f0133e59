package io.portreeve.rules.portcollision;

import io.portreeve.model.ContainerPort;
import io.portreeve.model.IpAddress;
import io.portreeve.model.Place;
import io.portreeve.model.Protocol;
import io.portreeve.model.Workload;
import java.util.Optional;
import java.util.stream.Stream;

/** A port that the pods of a workload take of their node, by hostPort or by hostNetwork. */
record HostPort(Workload workload, ContainerPort port, int number, Protocol protocol) {
    static Stream<HostPort> of(Workload workload) {
        return workload.pod().containers().stream()
                .filter(container -> container.role().serves())
                .flatMap(container -> container.ports().stream())
                .flatMap(port -> of(workload, port).stream());
    }

    private static Optional<HostPort> of(Workload workload, ContainerPort port) {
        Optional<Integer> number = port.hostPort().known();
        Optional<Protocol> protocol = port.protocol().known();
        return number.isPresent() && protocol.isPresent()
                ? Optional.of(new HostPort(workload, port, number.get(), protocol.get()))
                : Optional.empty();
    }

    /** {@code 80/TCP}. */
    String label() {
        return number + "/" + protocol;
    }

    Place place() {
        return port.hostPort().place().or(() -> port.number().place()).orElse(port.place());
    }

    /** Whether both take it on one address; without an address, and with 0.0.0.0, it is every address. */
    boolean meetsAddressOf(HostPort other) {
        return isEverywhere()
                || other.isEverywhere()
                || port.hostIp().known().equals(other.port.hostIp().known());
    }

    private boolean isEverywhere() {
        return port.hostIp()
                .known()
                .flatMap(IpAddress::parse)
                .map(IpAddress::isUnspecified)
                .orElse(true);
    }

    boolean isLoopback() {
        return port.hostIp()
                .known()
                .flatMap(IpAddress::parse)
                .filter(IpAddress::isLoopback)
                .isPresent();
    }
}
