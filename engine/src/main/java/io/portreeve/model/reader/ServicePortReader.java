package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.PortRef;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Value;

/** Reads one port of a Service. */
final class ServicePortReader {
    private static final Value<String> NO_NAME = Value.absent("name is omitted");
    private static final Value<Integer> NO_PORT = Value.absent("port is omitted");
    private static final Value<String> NO_APP_PROTOCOL = Value.absent("appProtocol is omitted");
    private static final Value<Integer> NO_NODE_PORT =
            Value.absent("nodePort is omitted, so the cluster picks one where the Service needs it");
    private static final Value<Integer> ZERO_NODE_PORT =
            Value.absent("nodePort 0 means unset, so the cluster picks one where the Service needs it");
    private static final Value<PortRef> LEFT_TO_THE_BASE =
            Value.absent("targetPort is left to what the patch is applied to");
    private static final PortRef ZERO = new PortRef.Numbered(0);

    private final Fields fields;
    private final boolean patch;

    /**
     * @param patch whether what is left out stands in what the object patches
     */
    ServicePortReader(Fields fields, boolean patch) {
        this.fields = fields;
        this.patch = patch;
    }

    ServicePort read(Cursor item) {
        Value<Integer> port = fields.number(item.get("port"), NO_PORT);
        return new ServicePort(
                fields.text(item.get("name"), NO_NAME),
                port,
                targetPort(item.get("targetPort"), port),
                nodePort(item.get("nodePort")),
                Protocols.read(fields, item),
                fields.quietText(item.get("appProtocol"), NO_APP_PROTOCOL),
                fields.place(item));
    }

    /** The API fills in an omitted targetPort, and a 0 likewise. */
    private Value<PortRef> targetPort(Cursor at, Value<Integer> port) {
        Value<PortRef> omitted = patch ? LEFT_TO_THE_BASE : equalTo(port, "targetPort is omitted");
        Value<PortRef> written = fields.port(at, omitted);
        return written.isExplicit() && written.is(ZERO) ? equalTo(port, "targetPort is 0") : written;
    }

    private static Value<PortRef> equalTo(Value<Integer> port, String why) {
        if (port instanceof Value.Unresolved<Integer> unknown) {
            return new Value.Unresolved<>(why + ", so it equals port, which is " + unknown.because(), unknown.at());
        }
        return port.known()
                .map(number ->
                        Value.<PortRef>defaulted(new PortRef.Numbered(number), why + ", so it equals port " + number))
                .orElseGet(() -> Value.absent(why + ", and so is port"));
    }

    private Value<Integer> nodePort(Cursor at) {
        Value<Integer> written = fields.number(at, NO_NODE_PORT);
        return written.is(0) ? ZERO_NODE_PORT : written;
    }
}
