package io.portreeve.change;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.exposure.Stages;
import io.portreeve.model.KubernetesObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    Causes(Stages old, Stages now, Rereading reading) {
        this.objects = ObjectChanges.between(old.snapshot(), now.snapshot());
        this.forth = new Trial(now, objects, reading);
        this.back = new Trial(old, objects.swapped(), reading);
    }

    List<Cause> of(ExposureChange change) {
        if (isWhole(change) || objects.changed().size() > MOST_TRIED) {
            return passed(change);
        }
        Set<Cause> causes = new LinkedHashSet<>();
        for (ObjectChange object : objects.changed()) {
            causes.addAll(deciding(object, change));
        }
        return causes.isEmpty() ? passed(change) : List.copyOf(causes);
    }

    /** Whether the workload that is reached has come or gone itself. */
    private boolean isWhole(ExposureChange change) {
        return objects.changed().stream()
                .filter(object -> !object.isEdit())
                .anyMatch(object -> change.endpoint().isOf(object.any().id()));
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

    /** The objects on the way that are not what they were, or are no more. */
    private List<Cause> passed(ExposureChange change) {
        Optional<ExposurePath> told = change.after().or(change::before);
        Set<KubernetesObject> passed = new LinkedHashSet<>();
        for (Optional<ExposurePath> path : List.of(change.after(), change.before())) {
            path.stream()
                    .flatMap(known -> known.hops().stream())
                    .map(Hop::object)
                    .flatMap(Optional::stream)
                    .forEach(passed::add);
        }
        return objects.changed().stream()
                .filter(object -> object.old().filter(passed::contains).isPresent()
                        || object.now().filter(passed::contains).isPresent())
                .map(object -> words.of(object, told))
                .toList();
    }
}
