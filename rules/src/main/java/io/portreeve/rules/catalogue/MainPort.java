package io.portreeve.rules.catalogue;

import io.portreeve.model.ContainerPort;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Value;
import io.portreeve.topology.PortTarget;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides whether a port is the one that a product is there for, rather than one of its side doors. */
final class MainPort {
    private static final Set<String> WEB = Set.of(
            "http",
            "https",
            "web",
            "www",
            "ui",
            "dashboard",
            "console",
            "service",
            "server",
            "main",
            "app",
            "frontend",
            "portal",
            "h2",
            "http2",
            "tcp",
            "tls",
            "ssl",
            "websecure");

    private MainPort() {}

    static boolean isMain(Optional<Service> service, Optional<ServicePort> servicePort, Optional<PortTarget> target) {
        boolean isOnly = target.map(MainPort::isOnlyPort)
                .orElseGet(() -> service.map(of -> of.ports().size() == 1).orElse(false));
        return isOnly || names(servicePort, target).anyMatch(MainPort::isWebName);
    }

    private static boolean isOnlyPort(PortTarget target) {
        Stream<ContainerPort> others = target.workload().pod().containers().stream()
                .filter(container -> container.role().serves())
                .flatMap(container -> container.ports().stream())
                .filter(port -> !port.number().is(target.number()));
        return others.findAny().isEmpty();
    }

    private static Stream<String> names(Optional<ServicePort> servicePort, Optional<PortTarget> target) {
        return Stream.concat(
                        servicePort.map(ServicePort::name).stream(),
                        target.flatMap(PortTarget::declared).map(ContainerPort::name).stream())
                .map(Value::known)
                .flatMap(Optional::stream);
    }

    private static boolean isWebName(String name) {
        return WEB.containsAll(Phrase.words(name));
    }
}
