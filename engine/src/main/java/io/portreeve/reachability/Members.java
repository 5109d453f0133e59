package io.portreeve.reachability;

import io.portreeve.model.ClusterNamespace;
import io.portreeve.model.ClusterNode;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.NetworkPolicy;
import io.portreeve.model.Workload;
import io.portreeve.reachability.policy.TierPolicy;
import java.util.ArrayList;
import java.util.List;

/** The objects that make a cluster, each kind by itself, so that nobody has to look at all of them for one. */
final class Members {
    private final List<KubernetesObject> all = new ArrayList<>();
    private final List<Workload> workloads = new ArrayList<>();
    private final List<ClusterNode> nodes = new ArrayList<>();
    private final List<ClusterNamespace> namespaces = new ArrayList<>();
    private final List<KubernetesObject> policies = new ArrayList<>();
    private boolean placed = true;

    static Members of(List<KubernetesObject> objects) {
        Members members = new Members();
        objects.forEach(members::add);
        return members;
    }

    /** Whether an object has a part in who reaches whom. */
    static boolean isOne(KubernetesObject object) {
        boolean isOfKind = object instanceof Workload
                || object instanceof ClusterNode
                || object instanceof ClusterNamespace
                || TierPolicy.is(object);
        return isOfKind && !object.origin().patch();
    }

    /** Adds an object if it is one. */
    void add(KubernetesObject object) {
        if (object.origin().patch()) {
            return;
        }
        if (object instanceof Workload workload) {
            workloads.add(workload);
            placed &= workload.namespace().isPresent();
        } else if (object instanceof ClusterNode node) {
            nodes.add(node);
        } else if (object instanceof ClusterNamespace namespace) {
            namespaces.add(namespace);
        } else if (TierPolicy.is(object)) {
            policies.add(object);
            placed &= !(object instanceof NetworkPolicy) || object.namespace().isPresent();
        } else {
            return;
        }
        all.add(object);
    }

    /** Whether of everything that is of a namespace it is written of which. */
    boolean arePlaced() {
        return placed;
    }

    List<KubernetesObject> all() {
        return all;
    }

    List<Workload> workloads() {
        return workloads;
    }

    List<ClusterNode> nodes() {
        return nodes;
    }

    List<ClusterNamespace> namespaces() {
        return namespaces;
    }

    List<KubernetesObject> policies() {
        return policies;
    }
}
