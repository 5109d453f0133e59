package io.portreeve.finding;

import io.portreeve.model.ContainerPort;
import io.portreeve.model.PortRef;
import io.portreeve.model.Protocol;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Value;
import io.portreeve.topology.PortTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A port that a finding is about, under all the names and numbers by which people know it: of a Service, its own and those
 * of the pods' port behind it.
 *
 * @param protocol empty where the input does not say
 */
public record FindingPort(List<PortRef> references, Optional<Protocol> protocol) {
    public FindingPort {
        references = List.copyOf(references);
    }

    /** A port of a Service. */
    public static FindingPort of(ServicePort port) {
        List<PortRef> references = references(port.name(), port.port());
        port.targetPort().known().ifPresent(references::add);
        return new FindingPort(references, port.protocol().known());
    }

    /** A port that a container declares. */
    public static FindingPort of(ContainerPort port) {
        return new FindingPort(
                references(port.name(), port.number()), port.protocol().known());
    }

    /** A port that something outside points at. */
    public static FindingPort of(PortTarget target) {
        List<PortRef> references = new ArrayList<>();
        references.add(new PortRef.Numbered(target.number()));
        target.declared()
                .flatMap(port -> port.name().known())
                .map(PortRef.Named::new)
                .ifPresent(references::add);
        return new FindingPort(references, Optional.of(target.protocol()));
    }

    private static List<PortRef> references(Value<String> name, Value<Integer> number) {
        List<PortRef> references = new ArrayList<>();
        name.known().map(PortRef.Named::new).ifPresent(references::add);
        number.known().map(PortRef.Numbered::new).ifPresent(references::add);
        return references;
    }

    /** The same port, also known by what {@code behind} is known by. */
    FindingPort and(FindingPort behind) {
        return new FindingPort(
                Stream.concat(references.stream(), behind.references.stream()).toList(), protocol);
    }
}
