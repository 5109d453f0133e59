package io.portreeve.change;

import io.portreeve.document.Cursor;
import io.portreeve.exposure.Stages;
import io.portreeve.model.ClusterNode;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Snapshot;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A version as it would be without one of its changes: the unit of the change alone, since no other one notices. */
final class Counterfactual {
    private final Stages now;
    private final Rereading reading;
    private final Relocation relocation;

    Counterfactual(Stages now, Rereading reading, Relocation relocation) {
        this.now = now;
        this.reading = reading;
        this.relocation = relocation;
    }

    /** The unit in which a change is made. */
    String unit(ObjectChange change) {
        return change.now()
                .map(object -> object.origin().unit())
                .orElseGet(() -> relocation.unit(change.any().origin().unit()));
    }

    /** Without some changes of one unit as a whole; what cannot be read once more stays as it is. */
    Exposures without(List<ObjectChange> changes) {
        IdentityHashMap<ObjectChange, KubernetesObject> back = new IdentityHashMap<>();
        for (ObjectChange change : changes) {
            asItWas(change).ifPresent(object -> back.put(change, object));
        }
        return exposures(
                unit(changes.get(0)),
                changes.stream()
                        .filter(change -> change.old().isEmpty() || back.containsKey(change))
                        .toList(),
                back);
    }

    /** What a change has changed, read once more where it would stand now. */
    private Optional<KubernetesObject> asItWas(ObjectChange change) {
        return change.old()
                .flatMap(old -> reading.written(old)
                        .flatMap(written ->
                                reading.object(old, MixedText.of(written), path(change, old), unit(change))));
    }

    private String path(ObjectChange change, KubernetesObject old) {
        return change.now().map(Relocation::path).orElseGet(() -> relocation.moved(old));
    }

    /** Without some changes of an object's fields. */
    Optional<Exposures> without(ObjectChange edit, Cursor old, Cursor written, List<FieldChange> fields) {
        Set<String> reverted = fields.stream().map(FieldChange::path).collect(Collectors.toSet());
        KubernetesObject object = edit.now().orElseThrow();
        IdentityHashMap<ObjectChange, KubernetesObject> back = new IdentityHashMap<>();
        reading.object(object, MixedText.of(old, written, reverted), Relocation.path(object), unit(edit))
                .ifPresent(mixed -> back.put(edit, mixed));
        return back.isEmpty() ? Optional.empty() : Optional.of(exposures(unit(edit), List.of(edit), back));
    }

    /** With these in the place of what has changed; nodes tell of every unit what network it is in. */
    private Exposures exposures(
            String unit, List<ObjectChange> changes, IdentityHashMap<ObjectChange, KubernetesObject> back) {
        IdentityHashMap<KubernetesObject, ObjectChange> changed = new IdentityHashMap<>();
        changes.forEach(change -> change.now().ifPresent(object -> changed.put(object, change)));
        List<KubernetesObject> objects = new ArrayList<>();
        for (KubernetesObject object : now.snapshot().objects()) {
            if (changed.containsKey(object)) {
                Optional.ofNullable(back.get(changed.get(object))).ifPresent(objects::add);
            } else if (object.origin().unit().equals(unit) || object instanceof ClusterNode) {
                objects.add(object);
            }
        }
        changes.stream()
                .filter(change -> change.now().isEmpty())
                .flatMap(change -> Optional.ofNullable(back.get(change)).stream())
                .forEach(objects::add);
        return Exposures.of(Stages.of(new Snapshot(objects), now.topology().joining(), now.options()));
    }
}
