package io.portreeve.change;

import io.portreeve.document.Cursor;
import io.portreeve.exposure.Stages;
import io.portreeve.model.ClusterNode;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Snapshot;
import java.util.ArrayList;
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

    /** Without a change as a whole; empty where the object cannot be read once more. */
    Optional<Exposures> without(ObjectChange change) {
        if (change.old().isEmpty()) {
            return Optional.of(exposures(change, Optional.empty()));
        }
        KubernetesObject old = change.old().get();
        String path = change.now().map(Relocation::path).orElseGet(() -> relocation.moved(old));
        return reading.written(old)
                .flatMap(written -> reading.object(old, MixedText.of(written), path, unit(change)))
                .map(back -> exposures(change, Optional.of(back)));
    }

    /** Without some changes of an object's fields. */
    Optional<Exposures> without(ObjectChange edit, Cursor old, Cursor written, List<FieldChange> fields) {
        Set<String> reverted = fields.stream().map(FieldChange::path).collect(Collectors.toSet());
        KubernetesObject object = edit.now().orElseThrow();
        return reading.object(object, MixedText.of(old, written, reverted), Relocation.path(object), unit(edit))
                .map(back -> exposures(edit, Optional.of(back)));
    }

    /** With this very object in the place of the one that has changed; nodes tell of every unit what network it is in. */
    @SuppressWarnings("ReferenceEquality")
    private Exposures exposures(ObjectChange change, Optional<KubernetesObject> back) {
        String unit = unit(change);
        List<KubernetesObject> objects = new ArrayList<>();
        for (KubernetesObject object : now.snapshot().objects()) {
            if (change.now().isPresent() && object == change.now().get()) {
                back.ifPresent(objects::add);
            } else if (object.origin().unit().equals(unit) || object instanceof ClusterNode) {
                objects.add(object);
            }
        }
        if (change.now().isEmpty()) {
            back.ifPresent(objects::add);
        }
        return Exposures.of(Stages.of(new Snapshot(objects), now.topology().joining(), now.options()));
    }
}
