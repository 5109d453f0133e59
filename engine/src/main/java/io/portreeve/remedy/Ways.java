package io.portreeve.remedy;

import io.portreeve.exposure.Disposition;
import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.exposure.Scope;
import io.portreeve.topology.PortTarget;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

    Iterable<ExposurePath> all() {
        return byWay.values();
    }

    /** What has become of a path, where there still is its way. */
    Optional<ExposurePath> find(ExposurePath path) {
        return Optional.ofNullable(byWay.get(way(path)));
    }

    /** Whether fewer come along the way of a path than before. */
    boolean isNarrowed(ExposurePath before) {
        if (scope(before) == Scope.NONE) {
            return false;
        }
        Scope now = find(before).map(Ways::scope).orElse(Scope.NONE);
        boolean sources = before.sources().isEmpty()
                && find(before).filter(path -> !path.sources().isEmpty()).isPresent();
        return now.compareTo(scope(before)) > 0 || sources;
    }

    static Scope scope(ExposurePath path) {
        return path.disposition() == Disposition.REACHES_CONTAINER ? path.widest() : Scope.NONE;
    }
}
