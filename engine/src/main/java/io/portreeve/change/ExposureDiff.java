package io.portreeve.change;

import io.portreeve.change.ExposureChange.Aspect;
import io.portreeve.change.ExposureChange.Kind;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.source.Order;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What one map has and another has not: which endpoints became more or less exposed. */
public final class ExposureDiff {
    private static final Comparator<ExposureChange> WORST_FIRST = Order.by(ExposureChange::kind)
            .then((ExposureChange change) -> !change.isOutside())
            .then(ExposureDiff::widest)
            .then(ExposureChange::endpoint);

    private final Exposures old;
    private final Exposures now;
    private final Pairing pairing;

    private ExposureDiff(Exposures old, Exposures now, Relocation relocation) {
        this.old = old;
        this.now = now;
        this.pairing = Pairing.of(old, now, relocation);
    }

    /** The changes from one version to another, what matters most first; their causes are not looked for. */
    static List<ExposureChange> between(Exposures old, Exposures now, Relocation relocation) {
        return new ExposureDiff(old, now, relocation).changes();
    }

    private List<ExposureChange> changes() {
        List<ExposureChange> changes = new ArrayList<>();
        for (Endpoint endpoint : now.endpoints()) {
            Optional<Endpoint> was = pairing.old(endpoint);
            if (was.isPresent()) {
                changed(endpoint, was.get()).ifPresent(changes::add);
            } else {
                changes.add(added(endpoint));
            }
        }
        pairing.gone().forEach(endpoint -> changes.add(removed(endpoint)));
        return changes.stream().sorted(WORST_FIRST).toList();
    }

    private static int widest(ExposureChange change) {
        List<Door> doors = change.isMore() ? change.opened() : change.closed();
        return doors.stream().mapToInt(Door::rank).min().orElse(Integer.MAX_VALUE);
    }

    private ExposureChange added(Endpoint endpoint) {
        NavigableMap<Door, ExposurePath> doors = now.doors(endpoint);
        return new ExposureChange(
                Kind.ADDED,
                endpoint,
                Aspect.SCOPE,
                doors,
                List.of(),
                List.of(),
                Optional.empty(),
                widest(doors, doors.keySet()),
                List.of());
    }

    private ExposureChange removed(Endpoint endpoint) {
        NavigableMap<Door, ExposurePath> doors = old.doors(endpoint);
        return new ExposureChange(
                Kind.REMOVED,
                endpoint,
                Aspect.SCOPE,
                new TreeMap<>(),
                List.copyOf(doors.keySet()),
                List.of(),
                widest(doors, doors.keySet()),
                Optional.empty(),
                List.of());
    }

    private Optional<ExposureChange> changed(Endpoint endpoint, Endpoint was) {
        NavigableMap<Door, ExposurePath> before = old.doors(was);
        NavigableMap<Door, ExposurePath> after = now.doors(endpoint);
        List<Door> opened = notCovered(after.keySet(), before.keySet());
        List<Door> closed = notCovered(before.keySet(), after.keySet());
        if (opened.isEmpty() && closed.isEmpty()) {
            return Optional.empty();
        }
        boolean more = !opened.isEmpty();
        return Optional.of(new ExposureChange(
                more ? Kind.WIDENED : Kind.NARROWED,
                endpoint,
                more ? aspect(opened, before.keySet()) : aspect(closed, after.keySet()),
                some(after, opened),
                closed,
                left(after.keySet(), before.keySet()),
                widest(before, before.keySet()),
                more ? widest(after, opened) : widest(after, after.keySet()),
                List.of()));
    }

    private static NavigableMap<Door, ExposurePath> some(NavigableMap<Door, ExposurePath> doors, List<Door> wanted) {
        NavigableMap<Door, ExposurePath> some = new TreeMap<>();
        wanted.forEach(door -> some.put(door, doors.get(door)));
        return some;
    }

    /** Those of some doors that no other one makes up for. */
    private static List<Door> notCovered(Set<Door> some, Set<Door> others) {
        return some.stream()
                .filter(door -> others.stream().noneMatch(other -> other.covers(door)))
                .toList();
    }

    /** Those of some doors that let in fewer than each of the others that lets them all in. */
    private static List<Door> left(Set<Door> some, Set<Door> others) {
        return some.stream()
                .filter(door -> others.stream().anyMatch(other -> other.covers(door)))
                .filter(door -> others.stream().noneMatch(other -> other.covers(door) && door.covers(other)))
                .toList();
    }

    /** What the most telling of some doors has that the others do not. */
    private static Aspect aspect(List<Door> some, Set<Door> others) {
        return some.stream()
                .map(door -> aspect(door, others))
                .min(Order.by(aspect -> aspect))
                .orElseThrow();
    }

    private static Aspect aspect(Door door, Set<Door> others) {
        if (others.stream().anyMatch(other -> other.admits(door))) {
            return Aspect.PORT;
        }
        boolean asFar =
                others.stream().anyMatch(other -> other.isOutside() == door.isOutside() && other.rank() <= door.rank());
        return asFar ? Aspect.SOURCES : Aspect.SCOPE;
    }

    private static Optional<ExposurePath> widest(NavigableMap<Door, ExposurePath> doors, Collection<Door> some) {
        return some.stream().sorted().findFirst().map(doors::get);
    }
}
