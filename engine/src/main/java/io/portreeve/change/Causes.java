package io.portreeve.change;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.exposure.Stages;
import io.portreeve.source.Order;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the lines without which an endpoint would not have become more, or less, exposed: each change is taken back for a
 * moment, first of whole objects, then of their fields, and the stages run again.
 */
final class Causes {
    /** As many objects are tried; of more changes only those that a path passes are told. */
    private static final int MOST_TRIED = 200;

    private final ObjectChanges objects;
    private final Trial forth;
    private final Trial back;
    private final CauseWords words = new CauseWords();

    Causes(Stages old, Stages now, ObjectChanges objects, Rereading reading) {
        this.objects = objects;
        this.forth = new Trial(now, objects, reading);
        this.back = new Trial(old, objects.swapped(), reading);
    }

    List<Cause> of(ExposureChange change) {
        if (isWhole(change) || objects.changed().size() > MOST_TRIED) {
            return passed(change);
        }
        Set<Cause> causes = new LinkedHashSet<>();
        for (ObjectChange object : widestFirst(change)) {
            causes.addAll(deciding(object, change));
        }
        return causes.isEmpty() ? together(change) : List.copyOf(causes);
    }

    /** Those without which the widest of the doors would not be there, before those that decide about others. */
    private List<ObjectChange> widestFirst(ExposureChange change) {
        Trial trial = change.isMore() ? forth : back;
        return objects.changed().stream()
                .sorted(Order.by(object -> !trial.decidesWidest(change.isMore() ? object : object.swapped(), change)))
                .toList();
    }

    /** Where several edits are each enough, none decides alone; those without all of which it would be otherwise do. */
    private List<Cause> together(ExposureChange change) {
        List<ObjectChange> tried =
                change.isMore() ? objects.changed() : objects.swapped().changed();
        Optional<ExposurePath> path = change.after().or(change::before);
        List<Cause> causes = (change.isMore() ? forth : back)
                .decidingTogether(tried, change).stream()
                        .map(object -> change.isMore() ? object : object.swapped())
                        .flatMap(object -> path.map(known -> told(object, known)).stream())
                        .flatMap(List::stream)
                        .toList();
        return causes.isEmpty() ? passed(change) : causes;
    }

    /** Whether the workload that is reached has come or gone itself. */
    private boolean isWhole(ExposureChange change) {
        return objects.changed().stream()
                .filter(object -> !object.isEdit())
                .anyMatch(object -> change.endpoint().isOf(object.any()));
    }

    private List<Cause> deciding(ObjectChange object, ExposureChange change) {
        Trial trial = change.isMore() ? forth : back;
        ObjectChange tried = change.isMore() ? object : object.swapped();
        if (!trial.decides(tried, change)) {
            return List.of();
        }
        List<FieldChange> fields = trial.deciding(tried, change);
        return fields.isEmpty()
                ? List.of(words.of(object, change.isMore() ? change.after() : change.before()))
                : fields.stream()
                        .map(field -> words.of(object, change.isMore() ? field : field.swapped()))
                        .toList();
    }

    /** What has changed on the ways themselves; several edits may each be enough, so that none alone decides. */
    private List<Cause> passed(ExposureChange change) {
        List<Cause> opened = passed(List.copyOf(change.openedPaths().values()));
        return opened.isEmpty()
                ? passed(Stream.of(change.after(), change.before())
                        .flatMap(Optional::stream)
                        .toList())
                : opened;
    }

    private List<Cause> passed(List<ExposurePath> paths) {
        Set<Cause> causes = new LinkedHashSet<>();
        for (ObjectChange object : objects.changed()) {
            paths.stream()
                    .filter(path -> passes(path, object))
                    .findFirst()
                    .ifPresent(path -> causes.addAll(told(object, path)));
        }
        return List.copyOf(causes);
    }

    private static boolean passes(ExposurePath path, ObjectChange change) {
        return path.hops().stream()
                .map(Hop::object)
                .flatMap(Optional::stream)
                .anyMatch(object -> change.old().filter(object::equals).isPresent()
                        || change.now().filter(object::equals).isPresent());
    }

    /** The fields of an edited object that the way shows, or the only one; else the object as a whole. */
    private List<Cause> told(ObjectChange object, ExposurePath path) {
        List<FieldChange> all = forth.fields(object);
        List<Cause> shown = all.stream()
                .filter(field -> all.size() == 1 || isShown(field, path))
                .map(field -> words.of(object, field))
                .toList();
        return shown.isEmpty() ? List.of(words.of(object, Optional.of(path))) : shown;
    }

    private static boolean isShown(FieldChange field, ExposurePath path) {
        return field.now()
                .filter(cursor -> path.hops().stream()
                        .flatMap(hop -> hop.place().stream())
                        .anyMatch(place -> place.read().equals(cursor.range())))
                .isPresent();
    }
}
