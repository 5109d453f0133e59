package io.portreeve.guard;

import io.portreeve.admission.ClusterState;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.ObjectId;
import io.portreeve.source.Order;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one state after the other of what changes: few changes are folded into the state before, of many it is made anew. */
final class Folding {
    /** So many times as many changes as objects, and what is left of old ones is worth clearing away. */
    private static final int TURNOVER = 10;

    private static final int FEW_OBJECTS = 1000;

    private final ExposureOptions options;
    private final FoldingTempo tempo;
    private final Clock clock;
    private ClusterState state;
    private Instant made;
    private long folded;
    private boolean doubtful;

    Folding(ExposureOptions options, FoldingTempo tempo, Clock clock) {
        this.options = options;
        this.tempo = tempo;
        this.clock = clock;
        state = ClusterState.of(List.of(), options);
        made = clock.instant();
    }

    /** The state with what has changed; an object that is gone is empty. */
    ClusterState with(Map<ObjectId, Optional<KubernetesObject>> changes) {
        if (doubtful || changes.size() > tempo.whole() || isWorn()) {
            makeAnew(changes);
        } else {
            changes.forEach(this::fold);
        }
        return state;
    }

    private boolean isWorn() {
        return folded > (long) TURNOVER * Math.max(FEW_OBJECTS, state.size())
                || clock.instant().isAfter(made.plus(tempo.renewal()));
    }

    private void fold(ObjectId id, Optional<KubernetesObject> object) {
        state = object.map(state::with).orElseGet(() -> state.without(id));
        folded++;
    }

    private void makeAnew(Map<ObjectId, Optional<KubernetesObject>> changes) {
        Map<ObjectId, KubernetesObject> objects = new HashMap<>();
        state.objects().forEach(object -> objects.put(object.id(), object));
        changes.forEach(
                (id, object) -> object.ifPresentOrElse(there -> objects.put(id, there), () -> objects.remove(id)));
        List<KubernetesObject> all = new ArrayList<>(objects.values());
        all.sort(Order.by((KubernetesObject object) -> object.id().toString())
                .then(object -> object.id().group()));
        state = ClusterState.of(all, options);
        made = clock.instant();
        folded = 0;
        doubtful = false;
    }

    /** After a fault nobody knows what was folded in: the next state is made anew. */
    void doubt() {
        doubtful = true;
    }
}
