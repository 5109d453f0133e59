package io.portreeve.remedy;

import io.portreeve.model.PortRef;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.model.ServiceType;
import io.portreeve.model.Value;
import java.util.ArrayList;
import java.util.List;

/** A Service as it would be after one edit. */
final class ServiceEdits {
    /** Stands for clients whom nobody has named yet. */
    static final String SOMEBODY = "192.0.2.0/24";

    private static final String EDITED = "it is edited so";

    private final Service service;

    ServiceEdits(Service service) {
        this.service = service;
    }

    /** With all that only other types may have gone. */
    Service ofType(ServiceType type) {
        List<ServicePort> ports =
                service.ports().stream().map(ServiceEdits::withoutNodePort).toList();
        return copy(
                Value.defaulted(type, EDITED), ports, service.externalIps(), List.of(), service.allocatesNodePorts());
    }

    Service withRanges(List<String> ranges) {
        List<Value<String>> values = new ArrayList<>();
        ranges.forEach(range -> values.add(Value.defaulted(range, EDITED)));
        return copy(service.type(), service.ports(), service.externalIps(), values, service.allocatesNodePorts());
    }

    Service withoutNodePorts() {
        List<ServicePort> ports =
                service.ports().stream().map(ServiceEdits::withoutNodePort).toList();
        return copy(
                service.type(), ports, service.externalIps(), service.sourceRanges(), Value.defaulted(false, EDITED));
    }

    Service withoutExternalIps() {
        return copy(service.type(), service.ports(), List.of(), service.sourceRanges(), service.allocatesNodePorts());
    }

    Service without(ServicePort port) {
        return withPorts(
                service.ports().stream().filter(other -> !other.equals(port)).toList());
    }

    Service leadingTo(ServicePort port, int number) {
        return withPorts(service.ports().stream()
                .map(other -> other.equals(port) ? leadingTo(number, other) : other)
                .toList());
    }

    private static ServicePort leadingTo(int number, ServicePort port) {
        return new ServicePort(
                port.name(),
                port.port(),
                Value.defaulted(new PortRef.Numbered(number), EDITED),
                port.nodePort(),
                port.protocol(),
                port.appProtocol(),
                port.place());
    }

    private static ServicePort withoutNodePort(ServicePort port) {
        return new ServicePort(
                port.name(),
                port.port(),
                port.targetPort(),
                Value.absent(EDITED),
                port.protocol(),
                port.appProtocol(),
                port.place());
    }

    private Service withPorts(List<ServicePort> ports) {
        return copy(service.type(), ports, service.externalIps(), service.sourceRanges(), service.allocatesNodePorts());
    }

    private Service copy(
            Value<ServiceType> type,
            List<ServicePort> ports,
            List<Value<String>> externalIps,
            List<Value<String>> sourceRanges,
            Value<Boolean> allocatesNodePorts) {
        return new Service(
                service.meta(),
                type,
                service.selector(),
                service.clusterIp(),
                ports,
                externalIps,
                sourceRanges,
                allocatesNodePorts,
                service.loadBalancerClass(),
                service.loadBalancerIp(),
                service.externalName(),
                service.externalTrafficPolicy());
    }
}
