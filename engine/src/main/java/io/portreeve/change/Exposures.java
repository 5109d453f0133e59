package io.portreeve.change;

import io.portreeve.exposure.Disposition;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Scope;
import io.portreeve.exposure.Stages;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Every endpoint that somebody reaches, with the doors that lead to it and the path through each. */
public final class Exposures {
    private final NavigableMap<Endpoint, NavigableMap<Door, ExposurePath>> doors;

    private Exposures(NavigableMap<Endpoint, NavigableMap<Door, ExposurePath>> doors) {
        this.doors = Collections.unmodifiableNavigableMap(doors);
    }

    /** What a map shows to be open, or perhaps open. */
    public static Exposures of(Stages stages) {
        return of(stages.exposure().paths(), new NamedInsiders(stages.reachability()));
    }

    /** The same of ways that begin outside of the cluster's pods alone. */
    public static Exposures fromOutside(Stages stages) {
        return fromOutside(stages.exposure().paths());
    }

    /** Those of some paths that begin outside of the cluster's pods. */
    public static Exposures fromOutside(List<ExposurePath> paths) {
        return of(paths.stream().filter(ExposurePath::isFromOutside).toList(), (target, scope) -> List.of());
    }

    /** What some paths show to be open, or perhaps open. */
    static Exposures of(List<ExposurePath> paths, Insiders insiders) {
        NavigableMap<Endpoint, NavigableMap<Door, ExposurePath>> doors = new TreeMap<>();
        Doors reader = new Doors(insiders);
        paths.stream()
                .filter(Exposures::isOpen)
                .forEach(path -> doors.computeIfAbsent(Endpoint.of(path), endpoint -> new TreeMap<>())
                        .putIfAbsent(reader.of(path), path));
        doors.values().forEach(Exposures::keepWidestInside);
        return new Exposures(doors);
    }

    /** A path that a policy closes, or that ends at no port of any pod, exposes nothing. */
    private static boolean isOpen(ExposurePath path) {
        boolean arrives = path.disposition() == Disposition.REACHES_CONTAINER
                || path.disposition() == Disposition.INSUFFICIENT_INFO;
        return arrives && path.scope() != Scope.NONE;
    }

    /** Whoever may dial a pod has no need of the Services that lead there. */
    private static void keepWidestInside(NavigableMap<Door, ExposurePath> doors) {
        List<Door> inside =
                doors.keySet().stream().filter(door -> !door.isOutside()).toList();
        inside.stream().skip(1).forEach(doors::remove);
    }

    /** In the order of their objects. */
    public Set<Endpoint> endpoints() {
        return doors.keySet();
    }

    /** The doors to an endpoint, the widest first, each with its path; none where nobody gets there. */
    public NavigableMap<Door, ExposurePath> doors(Endpoint endpoint) {
        return doors.getOrDefault(endpoint, Collections.emptyNavigableMap());
    }
}
