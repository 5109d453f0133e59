package io.portreeve.topology.cloud;

import io.portreeve.topology.cloud.Facing.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Any other ingress controller: it stands behind a Service of its own, so only its class's name gives a hint. */
final class OtherIngress implements IngressController {
    private static final Set<String> INTERNAL_WORDS = Set.of("internal", "private", "intranet");
    private static final Set<String> PUBLIC_WORDS = Set.of("public", "external", "internet");

    /** Names that the classes of other controllers usually have. */
    private static final Set<String> OTHERS = Set.of(
            "traefik",
            "haproxy",
            "kong",
            "contour",
            "istio",
            "ambassador",
            "apisix",
            "cilium",
            "citrix",
            "avi",
            "caddy");

    @Override
    public boolean serves(IngressRequest request) {
        return true;
    }

    @Override
    public boolean sendsFromPods() {
        return true;
    }

    @Override
    public Facing facing(IngressRequest request) {
        return byName(request);
    }

    /** A class of a name that nobody knows may be one of ingress-nginx all the same. */
    @Override
    public boolean mayReadNginxAnnotations(IngressRequest request) {
        return request.controller().isEmpty()
                && request.className().known().filter(OTHERS::contains).isEmpty();
    }

    static Facing byName(IngressRequest request) {
        String name = request.className().known().orElse("");
        return byName(name)
                .map(direction -> Facing.probably(direction, "its class is named " + name, request.classPlace()))
                .orElseGet(() -> Facing.unknown(
                        "the Ingress does not say whether its controller is on the Internet", request.classPlace()));
    }

    /** The direction that words of a class's name suggest. */
    static Optional<Direction> byName(String className) {
        List<String> words = Arrays.asList(className.toLowerCase(Locale.ROOT).split("[^a-z]+", -1));
        if (words.stream().anyMatch(INTERNAL_WORDS::contains)) {
            return Optional.of(Direction.INTERNAL);
        }
        return words.stream().anyMatch(PUBLIC_WORDS::contains) ? Optional.of(Direction.PUBLIC) : Optional.empty();
    }
}
