package io.portreeve.change;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.model.Container;
import io.portreeve.topology.PortTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which endpoint of the older version an endpoint is: the one of the same name in the same file, in one that was moved, or in
 * another namespace; else the one whose workload alone has gone, of the same kind, namespace, port and images.
 */
final class Pairing {
    private final Map<Endpoint, Endpoint> pairs = new LinkedHashMap<>();
    private final Set<Endpoint> oldLeft;
    private final Set<Endpoint> nowLeft;

    private Pairing(Exposures old, Exposures now) {
        this.oldLeft = new LinkedHashSet<>(old.endpoints());
        this.nowLeft = new LinkedHashSet<>(now.endpoints());
    }

    static Pairing of(Exposures old, Exposures now, Relocation relocation) {
        Pairing pairing = new Pairing(old, now);
        pairing.pair(endpoint -> Optional.of(endpoint.in(relocation.moved(endpoint.file()))), Optional::of);
        pairing.pair(Pairing::named, Pairing::named);
        pairing.pair(Pairing::unscoped, Pairing::unscoped);
        pairing.pair(alike(old, now), alike(now, old));
        return pairing;
    }

    /** What an endpoint was, if it was there. */
    Optional<Endpoint> old(Endpoint endpoint) {
        return Optional.ofNullable(pairs.get(endpoint));
    }

    /** The endpoints of the older version that are no more. */
    Set<Endpoint> gone() {
        return oldLeft;
    }

    /** Pairs those that alone have the same key on either side. */
    private void pair(Function<Endpoint, Optional<?>> oldKey, Function<Endpoint, Optional<?>> nowKey) {
        Map<Object, List<Endpoint>> before = byKey(oldLeft, oldKey);
        Map<Object, List<Endpoint>> after = byKey(nowLeft, nowKey);
        after.forEach((key, endpoints) -> {
            List<Endpoint> others = before.getOrDefault(key, List.of());
            if (endpoints.size() == 1 && others.size() == 1) {
                pairs.put(endpoints.get(0), others.get(0));
                nowLeft.remove(endpoints.get(0));
                oldLeft.remove(others.get(0));
            }
        });
    }

    private static Map<Object, List<Endpoint>> byKey(Set<Endpoint> left, Function<Endpoint, Optional<?>> key) {
        Map<Object, List<Endpoint>> byKey = new LinkedHashMap<>();
        for (Endpoint endpoint : left) {
            key.apply(endpoint)
                    .ifPresent(known -> byKey.computeIfAbsent(known, same -> new ArrayList<>(1))
                            .add(endpoint));
        }
        return byKey;
    }

    private static Optional<?> named(Endpoint endpoint) {
        return Optional.of(endpoint.toString());
    }

    /** Its name without the namespace, which somebody may have written down at last. */
    private static Optional<?> unscoped(Endpoint endpoint) {
        String object = endpoint.object();
        String kind = object.substring(0, object.indexOf('/') + 1);
        return Optional.of(List.of(kind, object.substring(object.lastIndexOf('/') + 1), endpoint.port()));
    }

    /** A workload that the other version does not have, by everything but its name. */
    private static Function<Endpoint, Optional<?>> alike(Exposures own, Exposures other) {
        Set<String> kept = other.endpoints().stream().map(Endpoint::object).collect(Collectors.toSet());
        return endpoint -> kept.contains(endpoint.object())
                ? Optional.empty()
                : own.doors(endpoint).values().stream()
                        .findFirst()
                        .flatMap(ExposurePath::target)
                        .map(Pairing::likeness);
    }

    private static List<?> likeness(PortTarget target) {
        return List.of(
                target.workload().kind(),
                target.workload().namespace(),
                target.number(),
                target.protocol(),
                target.workload().pod().containers().stream()
                        .map(Container::image)
                        .map(image -> image.known().orElse("?"))
                        .toList());
    }
}
