package io.portreeve.change;

import io.portreeve.document.Cursor;
import io.portreeve.exposure.Stages;
import io.portreeve.model.KubernetesObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The newer version as it would be without one of its changes. */
final class Counterfactual {
    private final Stages now;
    private final Rereading reading;
    private final Relocation relocation;

    Counterfactual(Stages now, Rereading reading, Relocation relocation) {
        this.now = now;
        this.reading = reading;
        this.relocation = relocation;
    }

    /** Without a change as a whole; empty where the object cannot be read once more. */
    Optional<Exposures> without(ObjectChange change) {
        if (change.old().isEmpty()) {
            return Optional.of(Exposures.of(now.replacing(change.now().orElseThrow(), Optional.empty())));
        }
        KubernetesObject old = change.old().get();
        Optional<KubernetesObject> back = reading.written(old)
                .flatMap(written -> reading.object(
                        old,
                        MixedText.of(written),
                        change.now()
                                .map(object -> object.origin().file().path())
                                .orElseGet(() -> relocation.path(old)),
                        change.now().map(object -> object.origin().unit()).orElseGet(() -> relocation.unit(old))));
        return back.map(object -> change.now().isPresent()
                        ? now.replacing(change.now().get(), Optional.of(object))
                        : now.adding(List.of(object)))
                .map(Exposures::of);
    }

    /** Without some changes of an object's fields. */
    Optional<Exposures> without(ObjectChange edit, Cursor old, Cursor written, List<FieldChange> fields) {
        Set<String> reverted = fields.stream().map(FieldChange::path).collect(Collectors.toSet());
        KubernetesObject object = edit.now().orElseThrow();
        return reading.object(
                        object,
                        MixedText.of(old, written, reverted),
                        object.origin().file().path(),
                        object.origin().unit())
                .map(back -> Exposures.of(now.replacing(object, Optional.of(back))));
    }
}
