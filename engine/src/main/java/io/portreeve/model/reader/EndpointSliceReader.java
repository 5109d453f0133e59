package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.Endpoints;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Value;
import java.util.List;

/** Reads an {@code EndpointSlice}, which a label ties to its Service. */
final class EndpointSliceReader implements KindReader {
    private static final String SERVICE_LABEL = "kubernetes.io/service-name";
    private static final Value<String> NO_ADDRESS = Value.absent("the address is omitted");

    @Override
    public boolean isPartial(Cursor object) {
        return !object.get("addressType").exists() && !object.get("endpoints").exists();
    }

    @Override
    public Endpoints read(ObjectMeta meta, Cursor object, Fields fields) {
        List<Endpoints.Address> addresses = object.get("endpoints").items().stream()
                .filter(EndpointSliceReader::mayServe)
                .flatMap(endpoint -> endpoint.get("addresses").items().stream()
                        .map(ip -> EndpointPorts.address(fields, fields.text(ip, NO_ADDRESS), endpoint)))
                .toList();
        String service = meta.labels().getOrDefault(SERVICE_LABEL, "");
        return new Endpoints(meta, service, addresses, EndpointPorts.read(fields, object.get("ports")));
    }

    /** Ready unless it says that it is not. */
    private static boolean mayServe(Cursor endpoint) {
        return endpoint.at("conditions", "ready").bool().orElse(true);
    }
}
