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

    @Override
    public boolean serves(IngressRequest request) {
        return true;
    }

    @Override
    public Facing facing(IngressRequest request) {
        Facing facing = byName(request);
        return request.has("nginx.ingress.kubernetes.io/allowlist-source-range")
                        || request.has("nginx.ingress.kubernetes.io/whitelist-source-range")
                ? facing.withNote("The source ranges have no effect: only ingress-nginx reads them.")
                : facing;
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
