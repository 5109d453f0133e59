package io.portreeve.rules.portcollision;

import io.portreeve.model.Container;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.Place;
import io.portreeve.model.Value;
import java.util.Optional;
import java.util.stream.Stream;

/** A port with the container that declares it. */
record Declaration(Container container, ContainerPort port) {
    static Stream<Declaration> of(Container container) {
        return container.ports().stream().map(port -> new Declaration(container, port));
    }

    boolean isInSameContainerAs(Declaration other) {
        return container.place().equals(other.container.place());
    }

    /** {@code 8080/TCP}. */
    Optional<String> number() {
        return withProtocol(port.number());
    }

    /** Names are looked up together with the protocol. */
    Optional<String> nameAndProtocol() {
        return withProtocol(port.name());
    }

    /** {@code 80/TCP}, with the address where one is written; only what is written as a host port. */
    Optional<String> hostPort() {
        String address = port.hostIp().known().map(ip -> " of " + ip).orElse("");
        return port.hostPort().isExplicit()
                ? withProtocol(port.hostPort()).map(number -> number + address)
                : Optional.empty();
    }

    private Optional<String> withProtocol(Value<?> value) {
        return value.known().flatMap(known -> port.protocol().known().map(protocol -> known + "/" + protocol));
    }

    String containerName() {
        return container.name().known().orElse("without a name");
    }

    String name() {
        return port.name().known().orElse("");
    }

    Place namePlace() {
        return port.name().place().orElse(port.place());
    }

    Place numberPlace() {
        return port.number().place().orElse(port.place());
    }

    Place hostPortPlace() {
        return port.hostPort().place().orElseGet(this::numberPlace);
    }
}
