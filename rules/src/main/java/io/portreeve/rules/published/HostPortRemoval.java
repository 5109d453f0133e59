package io.portreeve.rules.published;

import io.portreeve.document.MappingEdits;
import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.finding.Fix;
import io.portreeve.model.ContainerPort;
import io.portreeve.topology.PortTarget;
import java.util.Optional;
import java.util.Set;

/** What closes a host port: its removal, where whoever counts on it still comes to the pods another way. */
final class HostPortRemoval {
    private static final String ADVICE = "remove hostPort, and reach the pod through a Service";

    /** On a node they are as a rule what a site or an Ingress controller is there for. */
    private static final Set<Integer> WEB_PORTS = Set.of(80, 443);

    private HostPortRemoval() {}

    static Fix of(ExposurePath path, ExposureMap exposure) {
        Optional<PortTarget> target = path.target();
        Optional<ContainerPort> port = target.flatMap(PortTarget::declared);
        if (port.isEmpty() || port.get().hostPort().place().isEmpty()) {
            return Fix.advice(ADVICE);
        }
        return objection(target.get(), port.get(), exposure)
                .map(because -> Fix.advice(ADVICE, because))
                .orElseGet(() -> Fix.edit(
                                "remove hostPort: a Service leads to the port",
                                MappingEdits.remove(port.get().place().range(), "hostPort"))
                        .unlessShared(port.get().place()));
    }

    /** Why somebody else has to decide. */
    private static Optional<String> objection(PortTarget target, ContainerPort port, ExposureMap exposure) {
        if (port.hostPort().known().filter(WEB_PORTS::contains).isPresent()) {
            return Optional.of("80 and 443 of a node are usually meant to be open");
        }
        if (port.hostIp().place().isPresent()) {
            return Optional.of("a hostIP stands beside the hostPort");
        }
        if (target.workload().kind().equals("DaemonSet")) {
            return Optional.of("programs on each node may count on the host port of a DaemonSet");
        }
        boolean served = exposure.to(target.workload(), target.number(), target.protocol()).stream()
                .anyMatch(way -> way.service().isPresent());
        return served ? Optional.empty() : Optional.of("no Service leads to the port, so nobody else would reach it");
    }
}
