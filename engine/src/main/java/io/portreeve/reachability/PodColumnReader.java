package io.portreeve.reachability;

import io.portreeve.model.PodColumns;
import java.util.List;

/** What policies can see of the pods of some columns: namespaces, labels and ports are looked up once for all that have them alike. */
final class PodColumnReader {
    private final PodColumns pods;
    private final List<Namespace> namespaces;
    private final LabelSet[] labels;
    private final PortSet[] ports;

    PodColumnReader(PodColumns pods, TraitReader traits, Namespaces namespaces) {
        this.pods = pods;
        this.namespaces = namespaces.of(pods.namespaces());
        this.labels = traits.labels(pods.labels());
        this.ports = pods.portNames().stream().map(traits::ports).toArray(PortSet[]::new);
    }

    /** Whether nothing but the address can tell a pod from the one before it. */
    boolean isLikeTheOneBefore(int pod) {
        return pod > 0
                && pods.namespace(pod) == pods.namespace(pod - 1)
                && labels(pod).number() == labels(pod - 1).number()
                && pods.portNames(pod) == pods.portNames(pod - 1);
    }

    Namespace namespace(int pod) {
        return namespaces.get(pods.namespace(pod));
    }

    LabelSet labels(int pod) {
        return labels[pods.labels(pod)];
    }

    PortSet ports(int pod) {
        return ports[pods.portNames(pod)];
    }
}
