package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.Container;
import io.portreeve.model.PortRef;
import io.portreeve.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the containers of one pod. */
final class ContainerReader {
    private static final List<String> PROBES = List.of("livenessProbe", "readinessProbe", "startupProbe");
    private static final List<String> HOOKS = List.of("postStart", "preStop");
    private static final String HTTP_CALL = "httpGet";
    private static final List<String> CALLS = List.of(HTTP_CALL, "tcpSocket", "grpc");

    private static final Value<String> NO_NAME = Value.absent("name is omitted");
    private static final Value<String> NO_IMAGE = Value.absent("image is omitted");
    private static final Value<String> EMPTY = Value.defaulted("", "value is omitted, so it is empty");
    private static final Value<String> PLAIN = Value.defaulted("HTTP", "scheme is omitted");
    private static final Value<String> NO_SCHEME = Value.absent("only httpGet has a scheme");
    private static final Value<String> NO_HOST = Value.absent("host is omitted, so it is the pod");
    private static final Value<PortRef> NO_PORT = Value.absent("port is omitted");
    private static final Value<Boolean> ROOT_UNSAID =
            Value.absent("runAsNonRoot is omitted in both the container's and the pod's securityContext");
    private static final Value<Integer> USER_UNSAID =
            Value.absent("runAsUser is omitted in both the container's and the pod's securityContext");

    private final Fields fields;
    private final ContainerPortReader ports;
    private final Cursor podSecurity;

    ContainerReader(Fields fields, Value<Boolean> hostNetwork, Cursor podSecurity) {
        this.fields = fields;
        this.ports = new ContainerPortReader(fields, hostNetwork);
        this.podSecurity = podSecurity;
    }

    Container read(Cursor container, Container.Role role) {
        Cursor security = container.get("securityContext");
        return new Container(
                role,
                fields.quietText(container.get("name"), NO_NAME),
                fields.quietText(container.get("image"), NO_IMAGE),
                fields.literals(container.get("command")),
                fields.literals(container.get("args")),
                env(container.get("env")),
                ports.read(container.get("ports")),
                calls(container),
                fields.bool(nearer(security, "runAsNonRoot"), ROOT_UNSAID),
                fields.number(nearer(security, "runAsUser"), USER_UNSAID),
                fields.words(security.at("capabilities", "add")),
                fields.words(security.at("capabilities", "drop")),
                fields.place(container));
    }

    private Cursor nearer(Cursor security, String field) {
        Cursor own = security.get(field);
        return own.exists() ? own : podSecurity.get(field);
    }

    private Map<String, Value<String>> env(Cursor list) {
        Map<String, Value<String>> env = new LinkedHashMap<>();
        for (Cursor variable : list.items()) {
            if (!variable.get("valueFrom").exists()) {
                variable.get("name")
                        .text()
                        .ifPresent(name -> env.put(fields.intern(name), fields.literal(variable.get("value"), EMPTY)));
            }
        }
        return env;
    }

    private List<Container.Call> calls(Cursor container) {
        List<Container.Call> calls = new ArrayList<>();
        Stream<Cursor> probes = PROBES.stream().map(container::get);
        Stream<Cursor> hooks = HOOKS.stream().map(container.get("lifecycle")::get);
        Stream.concat(probes, hooks)
                .flatMap(probe -> CALLS.stream().flatMap(kind -> call(probe, kind).stream()))
                .forEach(calls::add);
        return calls;
    }

    private Optional<Container.Call> call(Cursor probe, String kind) {
        Cursor call = probe.get(kind);
        Value<String> unwritten = kind.equals(HTTP_CALL) ? PLAIN : NO_SCHEME;
        return Optional.of(call.get("port"))
                .filter(Cursor::exists)
                .map(port -> new Container.Call(
                        fields.port(port, NO_PORT),
                        fields.text(call.get("scheme"), unwritten),
                        fields.quietText(call.get("host"), NO_HOST)));
    }
}
