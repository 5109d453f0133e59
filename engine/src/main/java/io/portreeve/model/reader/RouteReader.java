package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Route;
import io.portreeve.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the five route kinds of the Gateway API, which differ only in what a rule matches. */
final class RouteReader implements KindReader {
    private static final String GATEWAY_GROUP = "gateway.networking.k8s.io";
    private static final List<String> NARROWING = List.of("headers", "queryParams", "method");
    /** Regular expressions that every path matches. */
    private static final Set<String> EVERY_PATH = Set.of(".*", "/.*");

    private static final Value<String> NO_NAME = Value.absent("name is omitted");
    private static final Value<String> EVERY_SECTION =
            Value.absent("sectionName is omitted, so the route asks for every listener");
    private static final Value<Integer> EVERY_PORT =
            Value.absent("port is omitted, so the route asks for listeners of every port");
    private static final Value<String> EVERY_HOST = Value.absent("the hostname is empty, so every host matches");
    private static final Value<Integer> NO_PORT = Value.absent("the backend names no port");

    @Override
    public boolean isPartial(Cursor object) {
        Cursor spec = object.get("spec");
        return !spec.get("parentRefs").exists() && !spec.get("rules").exists();
    }

    @Override
    public Route read(ObjectMeta meta, Cursor object, Fields fields) {
        Cursor spec = object.get("spec");
        return new Route(
                meta,
                spec.get("parentRefs").items().stream()
                        .map(parent -> parent(parent, fields))
                        .toList(),
                hostnames(spec.get("hostnames"), fields),
                spec.get("rules").items().stream()
                        .map(rule -> rule(rule, fields))
                        .toList());
    }

    private static List<Value<String>> hostnames(Cursor list, Fields fields) {
        return list.items().stream()
                .filter(Cursor::exists)
                .map(host -> fields.quietText(host, EVERY_HOST))
                .toList();
    }

    private static Route.ParentRef parent(Cursor ref, Fields fields) {
        return new Route.ParentRef(
                ref.get("group").text().orElse(GATEWAY_GROUP),
                ref.get("kind").text().orElse("Gateway"),
                namespace(ref),
                fields.text(ref.get("name"), NO_NAME),
                fields.text(ref.get("sectionName"), EVERY_SECTION),
                fields.number(ref.get("port"), EVERY_PORT),
                fields.place(ref));
    }

    private static Route.Rule rule(Cursor rule, Fields fields) {
        List<Route.BackendRef> backends = new ArrayList<>();
        for (Cursor ref : rule.get("backendRefs").items()) {
            backends.add(new Route.BackendRef(
                    ref.get("group").text().orElse(""),
                    ref.get("kind").text().orElse("Service"),
                    namespace(ref),
                    fields.text(ref.get("name"), NO_NAME),
                    fields.number(ref.get("port"), NO_PORT),
                    fields.place(ref)));
        }
        List<Cursor> matches = rule.get("matches").items();
        boolean everything = matches.isEmpty() || matches.stream().anyMatch(RouteReader::takesEverything);
        return new Route.Rule(paths(rule), everything, backends);
    }

    /** A match without conditions, or with the path prefix that all paths have. */
    private static boolean takesEverything(Cursor match) {
        boolean narrowed = NARROWING.stream().anyMatch(field -> match.get(field).exists());
        Cursor path = match.get("path");
        String type = path.get("type").text().orElse("PathPrefix");
        String value = path.get("value").text().orElse("/");
        return !narrowed && (type.equals("PathPrefix") ? value.equals("/") : EVERY_PATH.contains(value));
    }

    private static Optional<String> namespace(Cursor ref) {
        return ref.get("namespace").text().filter(name -> !name.isEmpty());
    }

    /** An HTTP path, or for gRPC the path of service and method. */
    private static List<String> paths(Cursor rule) {
        List<String> paths = new ArrayList<>();
        for (Cursor match : rule.get("matches").items()) {
            match.at("path", "value").text().ifPresent(paths::add);
            match.at("method", "service")
                    .text()
                    .ifPresent(service -> paths.add("/" + service
                            + match.at("method", "method")
                                    .text()
                                    .map(name -> "/" + name)
                                    .orElse("")));
        }
        return paths;
    }
}
