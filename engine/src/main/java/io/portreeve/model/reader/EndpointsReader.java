package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.Endpoints;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Value;
import java.util.List;

/** Reads a core {@code Endpoints}; of several subsets every port is taken to be on every address. */
final class EndpointsReader implements KindReader {
    private static final Value<String> NO_IP = Value.absent("ip is omitted");

    @Override
    public boolean isPartial(Cursor object) {
        return false;
    }

    @Override
    public Endpoints read(ObjectMeta meta, Cursor object, Fields fields) {
        List<Cursor> subsets = object.get("subsets").items();
        List<Endpoints.Address> addresses = subsets.stream()
                .flatMap(subset -> subset.get("addresses").items().stream())
                .map(address -> EndpointPorts.address(fields, fields.text(address.get("ip"), NO_IP), address))
                .toList();
        List<Endpoints.Port> ports = subsets.stream()
                .flatMap(subset -> EndpointPorts.read(fields, subset.get("ports")).stream())
                .toList();
        return new Endpoints(meta, meta.id().name(), addresses, ports);
    }
}
