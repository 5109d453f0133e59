package io.portreeve.change;

import io.portreeve.document.Cursor;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.exposure.Stages;
import io.portreeve.model.KubernetesObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the lines without which an endpoint would not have become more exposed: each change is taken back for a moment, first
 * of whole objects, then of their fields, and the stages run again.
 */
final class Causes {
    /** As many objects are tried; of more changes only those that a path passes are told. */
    private static final int MOST_TRIED = 200;

    private final ObjectChanges objects;
    private final Counterfactual counterfactual;
    private final Rereading reading;
    private final Map<ObjectChange, Optional<Exposures>> tried = new LinkedHashMap<>();
    private final CauseWords words = new CauseWords();

    Causes(Stages old, Stages now, Rereading reading) {
        this.objects = ObjectChanges.between(old.snapshot(), now.snapshot());
        this.counterfactual = new Counterfactual(now, reading, new Relocation(objects.same()));
        this.reading = reading;
    }

    List<Cause> of(ExposureChange change) {
        if (!change.isMore()) {
            return passed(change.before(), change.after());
        }
        if (change.kind() == ExposureChange.Kind.ADDED || objects.changed().size() > MOST_TRIED) {
            return passed(change.after(), change.before());
        }
        Set<Cause> causes = new LinkedHashSet<>();
        objects.changed().stream()
                .filter(object ->
                        tried(object).filter(without -> lacks(without, change)).isPresent())
                .forEach(object -> causes.addAll(deciding(object, change)));
        return causes.isEmpty() ? passed(change.after(), change.before()) : List.copyOf(causes);
    }

    private Optional<Exposures> tried(ObjectChange object) {
        return tried.computeIfAbsent(object, counterfactual::without);
    }

    /** Whether one of the doors that a change opened is not there. */
    private static boolean lacks(Exposures exposures, ExposureChange change) {
        Set<Door> doors = exposures.doors(change.endpoint()).keySet();
        return change.opened().stream().anyMatch(opened -> doors.stream().noneMatch(door -> door.covers(opened)));
    }

    private List<Cause> deciding(ObjectChange object, ExposureChange change) {
        if (!object.isEdit()) {
            return List.of(words.of(object, change.after()));
        }
        Optional<Cursor> old = reading.written(object.old().orElseThrow());
        Optional<Cursor> now = reading.written(object.now().orElseThrow());
        if (old.isEmpty() || now.isEmpty()) {
            return List.of(words.of(object, change.after()));
        }
        List<FieldChange> all = FieldChanges.between(old.get(), now.get());
        Predicate<List<FieldChange>> decide = fields -> counterfactual
                .without(object, old.get(), now.get(), fields)
                .filter(without -> lacks(without, change))
                .isPresent();
        Set<FieldChange> fields = new LinkedHashSet<>(narrowed(all, decide));
        all.stream().filter(field -> isOfPort(field, change)).forEach(fields::add);
        return fields.stream().map(field -> words.of(object, field)).toList();
    }

    /** Those of some fields that decide alone; all of them where they only do together. */
    private static List<FieldChange> narrowed(List<FieldChange> some, Predicate<List<FieldChange>> decide) {
        if (some.size() < 2 || !decide.test(some)) {
            return some.isEmpty() || !decide.test(some) ? List.of() : some;
        }
        int half = some.size() / 2;
        List<FieldChange> deciding = new ArrayList<>(narrowed(some.subList(0, half), decide));
        deciding.addAll(narrowed(some.subList(half, some.size()), decide));
        return deciding.isEmpty() ? some : deciding;
    }

    /** Whether a field belongs to the Service port that a path passes: it decides where the way leads. */
    private static boolean isOfPort(FieldChange field, ExposureChange change) {
        return change.after()
                .flatMap(ExposurePath::servicePort)
                .filter(port -> field.shown().startsWith(port.place().path() + "."))
                .isPresent();
    }

    /** The steps of a path that are not what they were, or are no more. */
    private List<Cause> passed(Optional<ExposurePath> path, Optional<ExposurePath> other) {
        Set<KubernetesObject> objectsPassed = new LinkedHashSet<>();
        for (Optional<ExposurePath> each : List.of(path, other)) {
            each.stream()
                    .flatMap(known -> known.hops().stream())
                    .map(Hop::object)
                    .flatMap(Optional::stream)
                    .forEach(objectsPassed::add);
        }
        return objects.changed().stream()
                .filter(change -> change.old().filter(objectsPassed::contains).isPresent()
                        || change.now().filter(objectsPassed::contains).isPresent())
                .map(change -> words.of(change, path))
                .toList();
    }
}
