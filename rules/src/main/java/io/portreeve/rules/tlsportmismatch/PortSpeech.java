package io.portreeve.rules.tlsportmismatch;

import io.portreeve.model.Container;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.PortRef;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Value;
import io.portreeve.rules.tlsportmismatch.Speech.Language;
import io.portreeve.rules.tlsportmismatch.Speech.Strength;
import io.portreeve.topology.PortTarget;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Judges what a port speaks by its number, its name and the fields made to say it. */
final class PortSpeech {
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern FINAL_DIGITS = Pattern.compile("(?<=[a-z])\\d+$");
    private static final Pattern TLS_FLAGS =
            Pattern.compile("(?i)(^|[^a-z])(tls|ssl|https|cert|certs|certificate)([^a-z]|$)");

    private static final Set<Integer> TLS_NUMBERS = Set.of(443, 6443, 8443);
    /** Webhooks, aggregated APIs and the kubelet: TLS in a pod, though nobody would say so of a Service. */
    private static final Set<Integer> TLS_NUMBERS_IN_PODS = Set.of(443, 6443, 8443, 4443, 9443, 10250);

    private static final Set<Integer> PLAIN_NUMBERS = Set.of(80, 8080);
    private static final Set<String> TLS_WORDS = Set.of("https", "tls", "ssl", "wss", "grpcs");
    private static final Set<String> PLAIN_WORDS = Set.of("http", "h2c", "ws", "web", "www");

    private static final Map<String, Language> APP_PROTOCOLS = Map.of(
            "https", Language.TLS,
            "kubernetes.io/wss", Language.TLS,
            "wss", Language.TLS,
            "tls", Language.TLS,
            "http", Language.PLAIN_TEXT,
            "kubernetes.io/h2c", Language.PLAIN_TEXT,
            "kubernetes.io/ws", Language.PLAIN_TEXT,
            "ws", Language.PLAIN_TEXT);

    private PortSpeech() {}

    /** What callers of a Service port are to speak. */
    static Speech of(ServicePort port) {
        Speech stated = ofAppProtocol(port.appProtocol());
        if (stated.language() != Language.UNKNOWN || port.appProtocol().known().isPresent()) {
            return stated;
        }
        return ofNumber(port.port(), TLS_NUMBERS).and(ofName(port.name()));
    }

    /** What a pod's port speaks: as its probes call it, else as name and number say. */
    static Speech of(PortTarget target) {
        Speech named = target.declared().map(port -> ofName(port.name())).orElse(Speech.UNKNOWN);
        Speech called = called(target);
        if (called.language() != Language.UNKNOWN) {
            return named.contradicts(called) ? Speech.UNKNOWN : named.and(called);
        }
        Speech numbered = ofNumber(target.number(), TLS_NUMBERS_IN_PODS);
        boolean onlyNumber = named.language() == Language.UNKNOWN && numbered.isPlainText();
        return onlyNumber && hasTlsSettings(target) ? Speech.UNKNOWN : numbered.and(named);
    }

    /** What a declared port of a container speaks, by name and number. */
    static Speech of(ContainerPort port) {
        return ofNumber(port.number(), TLS_NUMBERS_IN_PODS).and(ofName(port.name()));
    }

    private static Speech ofAppProtocol(Value<String> appProtocol) {
        return appProtocol
                .known()
                .map(text -> new Speech(
                        APP_PROTOCOLS.getOrDefault(text.toLowerCase(Locale.ROOT), Language.UNKNOWN),
                        Strength.STATED,
                        "appProtocol " + text))
                .orElse(Speech.UNKNOWN);
    }

    private static Speech ofNumber(Value<Integer> number, Set<Integer> tlsNumbers) {
        return number.known().map(known -> ofNumber(known, tlsNumbers)).orElse(Speech.UNKNOWN);
    }

    private static Speech ofNumber(int number, Set<Integer> tlsNumbers) {
        if (tlsNumbers.contains(number)) {
            return new Speech(Language.TLS, Strength.NUMBER, "number " + number);
        }
        return PLAIN_NUMBERS.contains(number)
                ? new Speech(Language.PLAIN_TEXT, Strength.NUMBER, "number " + number)
                : Speech.UNKNOWN;
    }

    private static Speech ofName(Value<String> name) {
        return name.known().map(PortSpeech::ofName).orElse(Speech.UNKNOWN);
    }

    private static Speech ofName(String name) {
        List<String> words = Arrays.stream(SEPARATORS.split(name.toLowerCase(Locale.ROOT)))
                .flatMap(word -> Stream.of(word, FINAL_DIGITS.matcher(word).replaceFirst("")))
                .toList();
        boolean tls = words.stream().anyMatch(TLS_WORDS::contains);
        boolean plain = words.stream().anyMatch(PLAIN_WORDS::contains);
        if (tls == plain) {
            return Speech.UNKNOWN;
        }
        return new Speech(tls ? Language.TLS : Language.PLAIN_TEXT, Strength.NAME, "name " + name);
    }

    private static Speech called(PortTarget target) {
        return target.workload().pod().containers().stream()
                .flatMap(container -> container.calls().stream())
                .filter(call ->
                        call.port().known().filter(port -> isAt(port, target)).isPresent())
                .map(PortSpeech::ofCall)
                .reduce(Speech.UNKNOWN, PortSpeech::agreeing);
    }

    private static Speech agreeing(Speech first, Speech second) {
        return first.language() == second.language() ? first : first.and(second);
    }

    private static boolean isAt(PortRef port, PortTarget target) {
        return port instanceof PortRef.Numbered number
                ? number.port() == target.number()
                : target.declared()
                        .filter(declared -> declared.name().is(port.toString()))
                        .isPresent();
    }

    private static Speech ofCall(Container.Call call) {
        String scheme = call.scheme().known().orElse("").toUpperCase(Locale.ROOT);
        if (scheme.equals("HTTPS")) {
            return new Speech(Language.TLS, Strength.STATED, "probes call it with HTTPS");
        }
        return scheme.equals("HTTP")
                ? new Speech(Language.PLAIN_TEXT, Strength.STATED, "probes call it with HTTP")
                : Speech.UNKNOWN;
    }

    /** Whether the pod is told something about TLS, so that a bare number no longer says that it speaks plain text. */
    private static boolean hasTlsSettings(PortTarget target) {
        return target.workload().pod().containers().stream()
                .flatMap(container -> Stream.of(
                                container.command().stream().flatMap(value -> value.known().stream()),
                                container.args().stream().flatMap(value -> value.known().stream()),
                                container.env().keySet().stream())
                        .flatMap(texts -> texts))
                .anyMatch(text -> TLS_FLAGS.matcher(text.replace('_', '-')).find());
    }
}
