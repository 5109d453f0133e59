package io.portreeve.bench.clusters;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.ObjectId;
import io.portreeve.model.Workload;
import io.portreeve.reachability.Reachability;
import java.util.Optional;

/**
 * What happens to one object of a cluster, and two pods about which one might ask next.
 *
 * @param id of the object
 * @param now what it is from now on; empty when it is deleted
 * @param from a pod somewhere
 * @param to a pod of the namespace in which it happens
 */
public record Change(ObjectId id, Optional<KubernetesObject> now, Workload from, Workload to) {
    /** What becomes of who reaches whom. */
    public Reachability applied(Reachability before) {
        return now.map(before::with).orElseGet(() -> before.without(id));
    }
}
