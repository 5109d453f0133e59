package io.portreeve.rules.invalidport;

import io.portreeve.model.Container;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.Value;
import io.portreeve.model.Workload;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with the ports of one workload's containers. */
final class PodFaults {
    private final Workload workload;

    PodFaults(Workload workload) {
        this.workload = workload;
    }

    Stream<Fault> all() {
        return workload.pod().containers().stream().flatMap(this::of);
    }

    private Stream<Fault> of(Container container) {
        Stream<Fault> ofPorts = container.ports().stream()
                .flatMap(port -> Stream.of(
                                containerPort(port),
                                hostPort(port),
                                PortFields.protocol(port.protocol()),
                                name(port.name()))
                        .flatMap(Optional::stream));
        Stream<Fault> ofProbes =
                container.probes().stream().flatMap(probe -> PortFields.reference("probe port", probe).stream());
        return Stream.concat(ofPorts, ofProbes);
    }

    private static Optional<Fault> containerPort(ContainerPort port) {
        Value<Integer> number = port.number();
        boolean missing = number.known().isEmpty() && !number.isUnresolved();
        return missing
                ? Optional.of(Fault.refused(port.place(), "this port has no containerPort"))
                : PortFields.number("containerPort", number);
    }

    private Optional<Fault> hostPort(ContainerPort port) {
        if (!port.hostPort().isExplicit() && !port.hostPort().isUnresolved()) {
            return Optional.empty();
        }
        Optional<Fault> fault = PortFields.number("hostPort", port.hostPort());
        Optional<Integer> host = port.hostPort().known();
        Optional<Integer> number = port.number().known();
        if (fault.isPresent()
                || !workload.pod().hostNetwork().is(true)
                || host.isEmpty()
                || number.isEmpty()
                || host.equals(number)) {
            return fault;
        }
        return port.hostPort()
                .place()
                .map(place -> Fault.refused(
                                place,
                                "hostPort " + host.get() + " must equal containerPort " + number.get()
                                        + " in a pod on its node's network")
                        .advising("remove hostPort: with hostNetwork the node's port is the container's"));
    }

    private static Optional<Fault> name(Value<String> name) {
        if (name.known().isEmpty() || name.place().isEmpty()) {
            return Optional.empty();
        }
        String text = name.known().get();
        return PortNames.faultOfPortName(text)
                .map(why -> Fault.refused(name.place().get(), "name " + text + " is no port name, since it " + why));
    }
}
