package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.ApiExtension;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Value;
import java.util.List;
import java.util.stream.Stream;

/** Reads what has the API server call a Service; a reference is told by its place, whatever the kind and version. */
final class ApiExtensionReader implements KindReader {
    private static final Value<String> NO_NAME = Value.absent("name is omitted");
    private static final Value<Integer> HTTPS = Value.defaulted(443, "port is omitted");

    @Override
    public boolean concernsPorts(Cursor object) {
        return !references(object).isEmpty();
    }

    @Override
    public boolean isPartial(Cursor object) {
        return references(object).stream()
                .noneMatch(service -> service.get("name").exists());
    }

    @Override
    public ApiExtension read(ObjectMeta meta, Cursor object, Fields fields) {
        return new ApiExtension(
                meta,
                references(object).stream()
                        .map(service -> callee(service, fields))
                        .toList());
    }

    private static ApiExtension.Callee callee(Cursor service, Fields fields) {
        return new ApiExtension.Callee(
                service.get("namespace").text().filter(name -> !name.isEmpty()),
                fields.text(service.get("name"), NO_NAME),
                fields.number(service.get("port"), HTTPS),
                fields.place(service));
    }

    private static List<Cursor> references(Cursor object) {
        Cursor spec = object.get("spec");
        Cursor conversion = spec.get("conversion");
        Stream<Cursor> webhooks =
                object.get("webhooks").items().stream().map(hook -> hook.at("clientConfig", "service"));
        Stream<Cursor> others = Stream.of(
                spec.get("service"),
                conversion.at("webhook", "clientConfig", "service"),
                conversion.at("webhookClientConfig", "service"));
        return Stream.concat(webhooks, others).filter(Cursor::exists).toList();
    }
}
