package io.portreeve.reachability;

import io.portreeve.model.IpRange;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Workload;

/** One end of a connection, as a question names it. */
public sealed interface Peer {
    /** The pods of a workload, or the one pod that it is. */
    record Pods(Workload workload) implements Peer {
        /** {@code namespace/name[Kind]}. */
        @Override
        public String toString() {
            return label(workload);
        }
    }

    /** Addresses outside of the cluster: of a single one it is first seen whether a pod or a node has it. */
    record Addresses(IpRange range) implements Peer {
        @Override
        public String toString() {
            return range.toString();
        }
    }

    static Peer of(Workload workload) {
        return new Pods(workload);
    }

    static Peer of(IpRange range) {
        return new Addresses(range);
    }

    /** {@code namespace/name[Kind]}, as every report of connections writes it. */
    static String label(KubernetesObject object) {
        return object.id().qualifiedName() + "[" + object.kind() + "]";
    }
}
