package io.portreeve.rules.invalidport;

import io.portreeve.document.ScalarEdits;
import io.portreeve.finding.Severity;
import io.portreeve.model.Place;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.model.ServiceType;
import io.portreeve.model.Value;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with the ports of one Service. */
final class ServiceFaults {
    private final Service service;

    ServiceFaults(Service service) {
        this.service = service;
    }

    Stream<Fault> all() {
        return service.ports().stream()
                .flatMap(port -> Stream.of(
                                PortFields.number("port", port.port()),
                                PortFields.reference("targetPort", port.targetPort()),
                                nodePort(port.nodePort()),
                                PortFields.protocol(port.protocol()),
                                name(port))
                        .flatMap(Optional::stream));
    }

    private Optional<Fault> nodePort(Value<Integer> nodePort) {
        Optional<Fault> fault = PortFields.number("nodePort", nodePort);
        if (fault.isPresent() || nodePort.known().isEmpty() || nodePort.place().isEmpty()) {
            return fault;
        }
        int number = nodePort.known().get();
        Place place = nodePort.place().get();
        if (service.is(ServiceType.CLUSTER_IP)) {
            return Optional.of(Fault.refused(place, "nodePort " + number + " may not stand in a ClusterIP Service")
                    .advising("remove nodePort, or write type: NodePort if every node is to open port " + number));
        }
        return !ServicePort.isInNodePortRange(number) ? Optional.of(outsideRange(number, place)) : Optional.empty();
    }

    private static Fault outsideRange(int number, Place place) {
        return Fault.doubtful(
                        place,
                        Severity.LOW,
                        "nodePort " + number + " is outside " + ServicePort.FIRST_NODE_PORT + "-"
                                + ServicePort.LAST_NODE_PORT
                                + ", so an API server refuses it unless its --service-node-port-range was widened")
                .advising(
                        "choose a nodePort from " + ServicePort.FIRST_NODE_PORT + " to " + ServicePort.LAST_NODE_PORT);
    }

    private Optional<Fault> name(ServicePort port) {
        Value<String> name = port.name();
        if (name.known().isEmpty()) {
            boolean needed = service.ports().size() > 1 && !name.isUnresolved();
            return needed ? Optional.of(unnamed(port)) : Optional.empty();
        }
        String text = name.known().get();
        Place place = name.place().orElse(port.place());
        if (isPlainNumber(text, place)) {
            return Optional.of(Fault.refused(place, "name " + text + " is a number, and text is wanted")
                    .fixedBy("write name: \"" + text + "\"", ScalarEdits.word(place.range(), text)));
        }
        return PortNames.faultOfLabel(text)
                .map(why -> Fault.refused(place, "name " + text + " is no port name, since it " + why));
    }

    private static boolean isPlainNumber(String text, Place place) {
        return !place.isQuoted() && !place.aliased() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Fault unnamed(ServicePort port) {
        String number = port.port().known().map(String::valueOf).orElse("?");
        return Fault.refused(
                        port.port().place().orElse(port.place()),
                        "port " + number + " has no name, and every port needs one where there are several")
                .advising("give it a name of its own, such as name: http");
    }
}
