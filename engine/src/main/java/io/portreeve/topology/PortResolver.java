package io.portreeve.topology;

import io.portreeve.model.Container;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.PortRef;
import io.portreeve.model.Protocol;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Follows a targetPort into each selected workload, as the endpoints controller does: by number, or by name per pod. */
final class PortResolver {
    private PortResolver() {}

    static List<PortBinding> bind(Service service, List<Workload> workloads) {
        List<PortBinding> bindings = new ArrayList<>();
        for (ServicePort port : service.ports()) {
            bindings.add(bind(port, workloads));
        }
        return bindings;
    }

    private static PortBinding bind(ServicePort port, List<Workload> workloads) {
        List<PortTarget> targets = new ArrayList<>();
        List<Workload> lacking = new ArrayList<>();
        Optional<PortRef> wanted = port.targetPort().known();
        Protocol protocol = port.protocol().known().orElse(Protocol.TCP);
        for (Workload workload : wanted.isPresent() ? workloads : List.<Workload>of()) {
            Optional<PortTarget> target = resolve(workload, wanted.get(), protocol);
            target.ifPresentOrElse(targets::add, () -> lacking.add(workload));
        }
        return new PortBinding(port, targets, lacking);
    }

    private static Optional<PortTarget> resolve(Workload workload, PortRef wanted, Protocol protocol) {
        if (wanted instanceof PortRef.Numbered number) {
            return Optional.of(numbered(workload, number.port(), protocol));
        }
        String name = ((PortRef.Named) wanted).name();
        return declared(workload, protocol, port -> port.name().is(name));
    }

    /** The target of a number: the container port that declares it, or just the number. */
    static PortTarget numbered(Workload workload, int number, Protocol protocol) {
        return declared(workload, protocol, port -> port.number().is(number))
                .orElseGet(() -> new PortTarget(workload, number, protocol, Optional.empty(), Optional.empty()));
    }

    private static Optional<PortTarget> declared(
            Workload workload, Protocol protocol, Predicate<ContainerPort> wanted) {
        for (Container container : workload.pod().containers()) {
            if (!container.role().serves()) {
                continue;
            }
            for (ContainerPort port : container.ports()) {
                if (port.protocol().is(protocol)
                        && wanted.test(port)
                        && port.number().known().isPresent()) {
                    int number = port.number().known().get();
                    return Optional.of(
                            new PortTarget(workload, number, protocol, Optional.of(container), Optional.of(port)));
                }
            }
        }
        return Optional.empty();
    }
}
