package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.Endpoints;
import io.portreeve.model.Value;
import java.util.List;
import java.util.Optional;

/** Reads what {@code Endpoints} and {@code EndpointSlice} write alike. */
final class EndpointPorts {
    private static final Value<String> NO_NAME = Value.absent("name is omitted");
    private static final Value<Integer> EVERY_PORT = Value.absent("port is omitted, so it is every port");

    private EndpointPorts() {}

    static List<Endpoints.Port> read(Fields fields, Cursor list) {
        return list.items().stream()
                .map(port -> new Endpoints.Port(
                        fields.text(port.get("name"), NO_NAME),
                        fields.number(port.get("port"), EVERY_PORT),
                        Protocols.read(fields, port)))
                .toList();
    }

    /** An address with the pod that its {@code targetRef} names. */
    static Endpoints.Address address(Value<String> ip, Cursor endpoint) {
        Cursor target = endpoint.get("targetRef");
        if (target.get("kind").text().filter("Pod"::equals).isEmpty()) {
            return new Endpoints.Address(ip, Optional.empty(), Optional.empty());
        }
        return new Endpoints.Address(
                ip, target.get("namespace").text(), target.get("name").text());
    }
}
