package io.portreeve.reachability;

import io.portreeve.model.Workload;
import java.util.Optional;

/** The last pod that was met, and its class: the next is mostly another replica, with the same labels and names of ports. */
record Recent(Workload workload, boolean template, int piece, EndpointClass endpoint) {
    /** Nobody who may be on a node's network, whose node tells it apart. */
    static Optional<Recent> of(Pod pod, int piece, EndpointClass endpoint) {
        return pod.onNode() == Match.NO && pod.object() instanceof Workload workload
                ? Optional.of(new Recent(workload, pod.isTemplate(), piece, endpoint))
                : Optional.empty();
    }

    /** Whether a pod is another of these; false where it only happens to say the same. */
    @SuppressWarnings("ReferenceEquality") // Readers give pods that have the same labels and names the same objects.
    boolean repeats(Pod pod, int otherPiece) {
        return piece == otherPiece
                && pod.onNode() == Match.NO
                && pod.object() instanceof Workload other
                && other.pod().labels() == workload.pod().labels()
                && other.pod().portNames() == workload.pod().portNames()
                && other.namespace().equals(workload.namespace())
                && pod.isTemplate() == template;
    }
}
