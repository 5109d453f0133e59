package io.portreeve.rules.tlsportmismatch;

import io.portreeve.model.Ingress;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.OpenShiftRoute;
import io.portreeve.model.Place;
import io.portreeve.model.Value;
import io.portreeve.rules.tlsportmismatch.Speech.Language;
import io.portreeve.topology.Front;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a controller in front of a Service was told to speak to the pods.
 *
 * @param place where it is written
 * @param words as written, such as {@code backend-protocol HTTPS}
 */
record BackendProtocol(Language language, Place place, String words) {
    private static final List<String> ANNOTATIONS = List.of(
            "nginx.ingress.kubernetes.io/backend-protocol",
            "alb.ingress.kubernetes.io/backend-protocol",
            "appgw.ingress.kubernetes.io/backend-protocol",
            "haproxy-ingress.github.io/backend-protocol",
            "ingress.kubernetes.io/backend-protocol");

    private static final List<String> SWITCHES = List.of(
            "nginx.ingress.kubernetes.io/ssl-passthrough",
            "nginx.ingress.kubernetes.io/secure-backends",
            "ingress.kubernetes.io/secure-backends",
            "haproxy.org/server-ssl");

    private static final Map<String, Language> VALUES = Map.of(
            "https", Language.TLS,
            "grpcs", Language.TLS,
            "h1-ssl", Language.TLS,
            "h2-ssl", Language.TLS,
            "http", Language.PLAIN_TEXT,
            "grpc", Language.PLAIN_TEXT,
            "h1", Language.PLAIN_TEXT,
            "h2", Language.PLAIN_TEXT);

    private static final Map<String, Language> TERMINATIONS =
            Map.of("edge", Language.PLAIN_TEXT, "reencrypt", Language.TLS, "passthrough", Language.TLS);

    /** What a front was told; empty where nothing, or several things, are written. */
    static Optional<BackendProtocol> of(Front front) {
        if (front instanceof Front.OfIngress ingress) {
            return of(ingress.object());
        }
        return front instanceof Front.OfOpenShiftRoute route ? of(route.object()) : Optional.empty();
    }

    private static Optional<BackendProtocol> of(Ingress ingress) {
        List<BackendProtocol> told = new ArrayList<>();
        for (String name : ANNOTATIONS) {
            ingress.meta()
                    .annotation(name)
                    .flatMap(value -> annotated(name, value))
                    .ifPresent(told::add);
        }
        for (String name : SWITCHES) {
            switchedOn(ingress.meta(), name).ifPresent(told::add);
        }
        boolean agree = told.stream().map(BackendProtocol::language).distinct().count() == 1;
        return agree ? Optional.of(told.get(0)) : Optional.empty();
    }

    private static Optional<BackendProtocol> annotated(String name, Value<String> value) {
        Optional<Language> language = value.known().map(text -> VALUES.get(text.toLowerCase(Locale.ROOT)));
        return language.flatMap(spoken ->
                value.place().map(at -> new BackendProtocol(spoken, at, shortened(name) + " " + text(value))));
    }

    private static Optional<BackendProtocol> switchedOn(ObjectMeta meta, String name) {
        Optional<Value<String>> value = meta.annotation(name).filter(written -> written.is("true"));
        return value.flatMap(Value::place).map(at -> new BackendProtocol(Language.TLS, at, shortened(name) + " true"));
    }

    private static Optional<BackendProtocol> of(OpenShiftRoute route) {
        Value<String> termination = route.tlsTermination();
        Optional<Language> language = termination.known().map(text -> TERMINATIONS.get(text.toLowerCase(Locale.ROOT)));
        return language.flatMap(spoken ->
                termination.place().map(at -> new BackendProtocol(spoken, at, "termination " + text(termination))));
    }

    private static String text(Value<String> value) {
        return value.known().orElse("");
    }

    private static String shortened(String annotation) {
        return annotation.substring(annotation.indexOf('/') + 1);
    }
}
