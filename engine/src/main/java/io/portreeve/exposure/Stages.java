package io.portreeve.exposure;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Snapshot;
import io.portreeve.reachability.Reachability;
import io.portreeve.topology.Joining;
import io.portreeve.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the stages make of a snapshot, and of the same snapshot after an edit. */
public record Stages(
        Snapshot snapshot,
        Topology topology,
        Reachability reachability,
        ExposureMap exposure,
        ExposureOptions options) {
    /** Runs every stage over a snapshot of one place, whose objects look for each other nearest first. */
    public static Stages of(Snapshot snapshot, ExposureOptions options) {
        return of(snapshot, Joining.NEAREST_FIRST, options);
    }

    /** Runs every stage over a snapshot. */
    public static Stages of(Snapshot snapshot, Joining joining, ExposureOptions options) {
        Topology topology = Topology.of(snapshot, joining);
        Reachability reachability = Reachability.of(topology, options.reach());
        return new Stages(snapshot, topology, reachability, ExposureMap.of(topology, reachability, options), options);
    }

    /** With this very object replaced, or gone; its like in other places stay. */
    @SuppressWarnings("ReferenceEquality")
    public Stages replacing(KubernetesObject old, Optional<? extends KubernetesObject> now) {
        List<KubernetesObject> objects = new ArrayList<>();
        for (KubernetesObject object : snapshot.objects()) {
            if (object != old) {
                objects.add(object);
            } else {
                now.ifPresent(objects::add);
            }
        }
        return of(new Snapshot(objects), topology.joining(), options);
    }

    /** With some objects more, behind the others. */
    public Stages adding(List<KubernetesObject> more) {
        List<KubernetesObject> objects = new ArrayList<>(snapshot.objects());
        objects.addAll(more);
        return of(new Snapshot(objects), topology.joining(), options);
    }
}
