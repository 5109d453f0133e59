package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.Ingress;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Place;
import io.portreeve.model.PortRef;
import io.portreeve.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Reads an Ingress of any version: a backend is told by its shape. */
final class IngressReader implements KindReader {
    private static final String CLASS_ANNOTATION = "kubernetes.io/ingress.class";
    private static final Value<String> NO_CLASS =
            Value.absent("neither ingressClassName nor the annotation kubernetes.io/ingress.class is written");
    private static final Value<String> EVERY_HOST = Value.absent("host is omitted, so every host matches");
    private static final Value<String> EVERY_PATH = Value.absent("path is omitted, so every path matches");
    private static final Value<String> DEFAULT_HOST = Value.absent("the default backend takes every host");
    private static final Value<String> DEFAULT_PATH = Value.absent("the default backend takes every path");
    private static final Value<String> NO_PATH_TYPE = Value.absent("pathType is omitted");
    private static final Value<String> NO_SERVICE = Value.absent("the backend names no Service");
    private static final Value<String> A_RESOURCE = Value.absent("the backend is a resource, not a Service");
    private static final Value<PortRef> NO_PORT = Value.absent("the backend names no port");

    @Override
    public boolean isPartial(Cursor object) {
        Cursor spec = object.get("spec");
        return spec.get("rules").items().isEmpty() && !defaultBackend(spec).exists();
    }

    @Override
    public Ingress read(ObjectMeta meta, Cursor object, Fields fields) {
        Cursor spec = object.get("spec");
        List<Ingress.Rule> rules = new ArrayList<>();
        for (Cursor rule : spec.get("rules").items()) {
            addPaths(rule, fields, rules);
        }
        Cursor fallback = defaultBackend(spec);
        if (fallback.exists()) {
            rules.add(new Ingress.Rule(DEFAULT_HOST, DEFAULT_PATH, NO_PATH_TYPE, backend(fallback, fields), true));
        }
        Value<String> oldClass = meta.annotation(CLASS_ANNOTATION).orElse(NO_CLASS);
        return new Ingress(meta, fields.quietText(spec.get("ingressClassName"), oldClass), rules, tls(spec, fields));
    }

    private static Cursor defaultBackend(Cursor spec) {
        Cursor current = spec.get("defaultBackend");
        return current.exists() ? current : spec.get("backend");
    }

    private static void addPaths(Cursor rule, Fields fields, List<Ingress.Rule> into) {
        Value<String> host = fields.quietText(rule.get("host"), EVERY_HOST);
        for (Cursor path : rule.at("http", "paths").items()) {
            Value<String> prefix = fields.literal(path.get("path"), EVERY_PATH);
            Value<String> type = fields.quietText(path.get("pathType"), NO_PATH_TYPE);
            into.add(new Ingress.Rule(host, prefix, type, backend(path.get("backend"), fields), false));
        }
    }

    private static Ingress.Backend backend(Cursor backend, Fields fields) {
        Place place = fields.place(backend);
        if (backend.get("resource").exists()) {
            return new Ingress.Backend(A_RESOURCE, NO_PORT, place);
        }
        Cursor service = backend.get("service");
        if (!service.exists()) {
            return new Ingress.Backend(
                    fields.text(backend.get("serviceName"), NO_SERVICE),
                    fields.port(backend.get("servicePort"), NO_PORT),
                    place);
        }
        Cursor number = service.at("port", "number");
        Cursor port = number.exists() ? number : service.at("port", "name");
        return new Ingress.Backend(fields.text(service.get("name"), NO_SERVICE), fields.port(port, NO_PORT), place);
    }

    private static List<Ingress.Tls> tls(Cursor spec, Fields fields) {
        return spec.get("tls").items().stream()
                .map(entry -> new Ingress.Tls(
                        fields.words(entry.get("hosts")),
                        entry.get("secretName").text()))
                .toList();
    }
}
