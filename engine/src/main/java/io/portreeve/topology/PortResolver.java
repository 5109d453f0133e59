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

    static List<PortBinding> bind(Service service, List<Workload> workloads, Predicate<Workload> isNear) {
        List<PortBinding> bindings = new ArrayList<>();
        for (ServicePort port : service.ports()) {
            bindings.add(bind(port, workloads, isNear));
        }
        return bindings;
    }

    private static PortBinding bind(ServicePort port, List<Workload> workloads, Predicate<Workload> isNear) {
        List<PortTarget> targets = new ArrayList<>();
        List<Workload> lacking = new ArrayList<>();
        List<Workload> unclear = new ArrayList<>();
        Optional<PortRef> wanted = port.targetPort().known();
        Protocol protocol = port.protocol().known().orElse(Protocol.TCP);
        for (Workload workload : wanted.isPresent() ? workloads : List.<Workload>of()) {
            Optional<PortTarget> target = resolve(workload, wanted.get(), protocol);
            if (!isNear.test(workload)) {
                unclear.add(workload);
            } else if (target.isPresent()) {
                targets.add(target.get());
            } else if (mayDeclare(workload, wanted.get(), protocol)) {
                unclear.add(workload);
            } else {
                lacking.add(workload);
            }
        }
        return new PortBinding(port, targets, lacking, unclear);
    }

    private static Optional<PortTarget> resolve(Workload workload, PortRef wanted, Protocol protocol) {
        if (wanted instanceof PortRef.Numbered number) {
            return Optional.of(numbered(workload, number.port(), protocol));
        }
        String name = ((PortRef.Named) wanted).name();
        return declared(workload, protocol, port -> port.name().is(name));
    }

    /** Whether a declaration that is not fully known could be of the port. */
    private static boolean mayDeclare(Workload workload, PortRef wanted, Protocol protocol) {
        return workload.pod().containers().stream()
                .filter(container -> container.role().serves())
                .flatMap(container -> container.ports().stream())
                .anyMatch(port -> (port.name().isUnresolved() || port.name().is(wanted.toString()))
                        && (port.protocol().isUnresolved() || port.protocol().is(protocol)));
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
