package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.OpenShiftRoute;
import io.portreeve.model.PortRef;
import io.portreeve.model.Value;

/** Reads an OpenShift {@code Route}. */
final class OpenShiftRouteReader implements KindReader {
    private static final Value<String> NO_HOST = Value.absent("host is omitted, so the router makes one up");
    private static final Value<String> EVERY_PATH = Value.absent("path is omitted, so every path matches");
    private static final Value<String> NO_WILDCARD = Value.defaulted("None", "wildcardPolicy is omitted");
    private static final Value<String> NOT_INSECURE =
            Value.defaulted("None", "insecureEdgeTerminationPolicy is omitted, so plain text is refused");
    private static final Value<String> NO_SERVICE = Value.absent("the route names no Service");
    private static final Value<PortRef> EVERY_PORT =
            Value.absent("port.targetPort is omitted, so every port of the Service is meant");
    private static final Value<String> PLAIN = Value.absent("tls is omitted, so the traffic is plain text");

    @Override
    public boolean isPartial(Cursor object) {
        return !object.at("spec", "to", "name").exists();
    }

    @Override
    public OpenShiftRoute read(ObjectMeta meta, Cursor object, Fields fields) {
        Cursor spec = object.get("spec");
        return new OpenShiftRoute(
                meta,
                fields.quietText(spec.get("host"), NO_HOST),
                fields.literal(spec.get("path"), EVERY_PATH),
                fields.quietText(spec.get("wildcardPolicy"), NO_WILDCARD),
                fields.text(spec.at("to", "name"), NO_SERVICE),
                fields.port(spec.at("port", "targetPort"), EVERY_PORT),
                fields.text(spec.at("tls", "termination"), PLAIN),
                fields.quietText(spec.at("tls", "insecureEdgeTerminationPolicy"), NOT_INSECURE));
    }
}
