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

    private static final Value<String> NO_POD = Value.absent("the address names no pod");
    private static final Value<String> NO_NAMESPACE = Value.absent("targetRef.namespace is omitted");

    private EndpointPorts() {}

    static List<Endpoints.Port> read(Fields fields, Cursor list) {
        return list.items().stream()
                .map(port -> new Endpoints.Port(
                        fields.text(port.get("name"), NO_NAME),
                        fields.number(port.get("port"), EVERY_PORT),
                        Protocols.read(fields, port)))
                .toList();
    }

    /** An address with the pod or node that its {@code targetRef} names. */
    static Endpoints.Address address(Fields fields, Value<String> ip, Cursor endpoint) {
        Cursor target = endpoint.get("targetRef");
        String kind = target.get("kind").text().orElse("");
        Optional<String> name = target.get("name").text();
        return kind.equals("Pod")
                ? new Endpoints.Address(
                        ip, fields.quietText(target.get("namespace"), NO_NAMESPACE), name, Optional.empty())
                : new Endpoints.Address(ip, NO_POD, Optional.empty(), name.filter(node -> kind.equals("Node")));
    }
}
