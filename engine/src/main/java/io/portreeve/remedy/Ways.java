package io.portreeve.remedy;

import io.portreeve.exposure.Disposition;
import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.exposure.Scope;
import io.portreeve.topology.PortTarget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The paths of a map by the way that they take, so that the same way can be found in another map. */
final class Ways {
    private final Map<String, ExposurePath> byWay = new LinkedHashMap<>();

    Ways(ExposureMap map) {
        map.paths().stream()
                .filter(path -> path.target().isPresent())
                .forEach(path -> byWay.putIfAbsent(way(path), path));
    }

    /** The objects passed, and the port at the end; neither who comes nor what policies make of it. */
    private static String way(ExposurePath path) {
        StringBuilder way = new StringBuilder();
        for (Hop hop : path.hops()) {
            if (hop.kind() != Hop.Kind.POLICY && hop.kind() != Hop.Kind.TARGET_PORT) {
                way.append(hop.kind()).append(' ');
                hop.object().ifPresent(object -> way.append(object.meta().place()));
                path.servicePort().ifPresent(port -> way.append(port.place()));
                way.append('>');
            }
        }
        PortTarget target = path.target().orElseThrow();
        return way.append(target.number()).append(target.protocol()).toString();
    }

    Collection<ExposurePath> all() {
        return byWay.values();
    }

    /** What is other in {@code after}, in the order of these ways. */
    Changed changed(Ways after) {
        List<Changed.Turn> turns = new ArrayList<>();
        byWay.forEach((way, path) -> {
            Optional<ExposurePath> now = Optional.ofNullable(after.byWay.get(way));
            if (now.filter(other -> isAsOpen(path, other)).isEmpty()) {
                turns.add(new Changed.Turn(path, now));
            }
        });
        List<ExposurePath> added = new ArrayList<>();
        after.byWay.forEach((way, path) -> {
            if (!byWay.containsKey(way)) {
                added.add(path);
            }
        });
        return new Changed(turns, added);
    }

    private static boolean isAsOpen(ExposurePath before, ExposurePath now) {
        return scope(before) == scope(now)
                && before.scope() == now.scope()
                && before.sources().equals(now.sources());
    }

    /** From how far somebody comes along the widest of some ways. */
    static Scope widest(Stream<ExposurePath> some) {
        return some.map(Ways::scope).min(Comparator.naturalOrder()).orElse(Scope.NONE);
    }

    static Scope scope(ExposurePath path) {
        return path.disposition() == Disposition.REACHES_CONTAINER ? path.widest() : Scope.NONE;
    }
}
