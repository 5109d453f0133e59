package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.Gateway;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Value;
import java.util.List;

/** Reads a Gateway API {@code Gateway}. */
final class GatewayReader implements KindReader {
    private static final Value<String> NO_CLASS = Value.absent("gatewayClassName is omitted");
    private static final Value<String> NO_NAME = Value.absent("name is omitted");
    private static final Value<Integer> NO_PORT = Value.absent("port is omitted");
    private static final Value<String> NO_PROTOCOL = Value.absent("protocol is omitted");
    private static final Value<String> EVERY_HOST = Value.absent("hostname is omitted, so every host matches");
    private static final Value<String> SAME =
            Value.defaulted("Same", "allowedRoutes is omitted, so only routes of the Gateway's namespace are admitted");

    @Override
    public boolean isPartial(Cursor object) {
        List<Cursor> listeners = object.at("spec", "listeners").items();
        return listeners.isEmpty()
                || !listeners.stream().allMatch(listener -> listener.get("port").exists());
    }

    @Override
    public Gateway read(ObjectMeta meta, Cursor object, Fields fields) {
        Cursor spec = object.get("spec");
        return new Gateway(
                meta,
                fields.quietText(spec.get("gatewayClassName"), NO_CLASS),
                spec.get("listeners").items().stream()
                        .map(listener -> listener(listener, fields))
                        .toList());
    }

    private static Gateway.Listener listener(Cursor listener, Fields fields) {
        Cursor allowed = listener.get("allowedRoutes");
        return new Gateway.Listener(
                fields.text(listener.get("name"), NO_NAME),
                fields.number(listener.get("port"), NO_PORT),
                fields.text(listener.get("protocol"), NO_PROTOCOL),
                fields.quietText(listener.get("hostname"), EVERY_HOST),
                fields.text(allowed.at("namespaces", "from"), SAME),
                Requirements.read(fields, allowed.at("namespaces", "selector")),
                allowed.get("kinds").items().stream()
                        .flatMap(kind -> kind.get("kind").text().stream())
                        .toList(),
                fields.place(listener));
    }
}
