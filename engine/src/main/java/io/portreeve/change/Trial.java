package io.portreeve.change;

import io.portreeve.document.Cursor;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Stages;
import io.portreeve.source.Order;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Tells which changes it takes for some doors to be open in the version that has them. */
final class Trial {
    /** Of more changes nobody looks for those that only decide together. */
    private static final int MOST_TOGETHER = 60;

    private final Counterfactual counterfactual;
    private final Rereading reading;
    private final Map<ObjectChange, Exposures> tried = new LinkedHashMap<>();

    /** @param has the version with the doors; {@code objects} says what it has in place of the other */
    Trial(Stages has, ObjectChanges objects, Rereading reading) {
        this.counterfactual = new Counterfactual(has, reading, objects.relocation());
        this.reading = reading;
    }

    /** Whether one of the doors would not be there without the change of an object. */
    boolean decides(ObjectChange object, ExposureChange change) {
        return isOfUnit(object, change) && lacks(tried(object), change);
    }

    /** Whether the widest of the doors would not be. */
    boolean decidesWidest(ObjectChange object, ExposureChange change) {
        return isOfUnit(object, change)
                && lacks(tried(object), change, doors(change).subList(0, 1));
    }

    private Exposures tried(ObjectChange object) {
        return tried.computeIfAbsent(object, one -> counterfactual.without(List.of(one)));
    }

    private boolean isOfUnit(ObjectChange object, ExposureChange change) {
        return unit(change).filter(counterfactual.unit(object)::equals).isPresent();
    }

    /** As few as possible of some changes without all of which one of the doors would not be there; none where it would. */
    List<ObjectChange> decidingTogether(List<ObjectChange> some, ExposureChange change) {
        List<ObjectChange> needed = new ArrayList<>(
                some.stream().filter(object -> isOfUnit(object, change)).toList());
        if (needed.isEmpty() || needed.size() > MOST_TOGETHER || !lacks(counterfactual.without(needed), change)) {
            return List.of();
        }
        for (ObjectChange object : List.copyOf(needed)) {
            List<ObjectChange> others =
                    needed.stream().filter(other -> !other.equals(object)).toList();
            if (!others.isEmpty() && lacks(counterfactual.without(others), change)) {
                needed = others;
            }
        }
        return needed;
    }

    private static boolean lacks(Exposures exposures, ExposureChange change) {
        return lacks(exposures, change, doors(change));
    }

    private static boolean lacks(Exposures exposures, ExposureChange change, List<Door> some) {
        Set<Door> doors = exposures.doors(endpoint(change)).keySet();
        return some.stream().anyMatch(wanted -> doors.stream().noneMatch(door -> door.covers(wanted)));
    }

    /** As the version names it that has the doors. */
    private static Endpoint endpoint(ExposureChange change) {
        return (change.isMore() ? change.after() : change.before())
                .map(Endpoint::of)
                .orElse(change.endpoint());
    }

    private static Optional<String> unit(ExposureChange change) {
        return (change.isMore() ? change.after() : change.before())
                .flatMap(Endpoint::owner)
                .map(owner -> owner.origin().unit());
    }

    private static List<Door> doors(ExposureChange change) {
        return change.isMore() ? change.opened() : change.closed();
    }

    /**
     * The fields of an object that decide, and those of the Service port on the way, first those that decide how far away somebody may
     * be; none where the object does as a whole.
     */
    List<FieldChange> deciding(ObjectChange object, ExposureChange change) {
        List<FieldChange> all = fields(object);
        if (all.size() < 2) {
            return all;
        }
        Optional<Cursor> old = object.old().flatMap(reading::written);
        Optional<Cursor> now = object.now().flatMap(reading::written);
        Predicate<List<FieldChange>> decide = fields -> counterfactual
                .without(object, old.orElseThrow(), now.orElseThrow(), fields)
                .filter(without -> lacks(without, change))
                .isPresent();
        Set<FieldChange> deciding = new LinkedHashSet<>(narrowed(all, decide));
        all.stream().filter(field -> isOfPort(field, change)).forEach(deciding::add);
        Predicate<FieldChange> farthest = field -> counterfactual
                .without(object, old.orElseThrow(), now.orElseThrow(), List.of(field))
                .filter(without -> isNarrower(without, change))
                .isPresent();
        return deciding.size() < 2
                ? List.copyOf(deciding)
                : deciding.stream()
                        .sorted(Order.by(field -> !farthest.test(field)))
                        .toList();
    }

    /** Whether nobody comes from as far as by the widest of the doors, be it to another port. */
    private static boolean isNarrower(Exposures exposures, ExposureChange change) {
        Door widest = doors(change).get(0);
        return exposures.doors(endpoint(change)).keySet().stream()
                .noneMatch(door -> door.isOutside() == widest.isOutside() && door.rank() <= widest.rank());
    }

    /** The fields in which the versions of an object differ; none where it is new or gone. */
    List<FieldChange> fields(ObjectChange object) {
        Optional<Cursor> old = object.old().flatMap(reading::written);
        Optional<Cursor> now = object.now().flatMap(reading::written);
        return old.isPresent() && now.isPresent() ? FieldChanges.between(old.get(), now.get()) : List.of();
    }

    /** Those of some fields that decide alone; all of them where they only do together. */
    private static List<FieldChange> narrowed(List<FieldChange> some, Predicate<List<FieldChange>> decide) {
        if (some.isEmpty() || !decide.test(some)) {
            return List.of();
        }
        if (some.size() == 1) {
            return some;
        }
        int half = some.size() / 2;
        List<FieldChange> deciding = new ArrayList<>(narrowed(some.subList(0, half), decide));
        deciding.addAll(narrowed(some.subList(half, some.size()), decide));
        return deciding.isEmpty() ? some : deciding;
    }

    /** Whether a field belongs to the Service port that a path passes: it decides where the way leads. */
    private static boolean isOfPort(FieldChange field, ExposureChange change) {
        Optional<ExposurePath> path = change.isMore() ? change.after() : change.before();
        return path.flatMap(ExposurePath::servicePort)
                .filter(port -> field.shown().startsWith(port.place().path() + "."))
                .isPresent();
    }
}
