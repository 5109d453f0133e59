package io.portreeve.reachability;

import io.portreeve.model.Protocol;
import io.portreeve.model.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom the policies about one port let through, without their names: equal to that of another version of the cluster wherever the
 * same are let through. What the policies about the senders say does not matter.
 */
public final class Admitted {
    private final Cluster cluster;
    private final List<PeerSet> least = new ArrayList<>(1);
    private final List<PeerSet> most = new ArrayList<>(1);

    private Admitted(Cluster cluster) {
        this.cluster = cluster;
    }

    static Admitted of(Cluster cluster, Workload to, Protocol protocol, int port) {
        Admitted admitted = new Admitted(cluster);
        for (End end : End.of(cluster, Pod.of(to))) {
            admitted.add(AdmissionRow.of(cluster, end, protocol, port));
        }
        return admitted;
    }

    private void add(AdmissionRow row) {
        least.add(row.least());
        most.add(row.most());
    }

    /** The workloads that may be let through and that the other does not let through for sure, sorted. */
    public List<Workload> beyond(Admitted other) {
        if (equals(other)) {
            return List.of();
        }
        PeerSet gained = united(most).minus(united(other.least));
        List<Workload> beyond = new ArrayList<>();
        for (Workload workload : gained.isNobody() ? List.<Workload>of() : cluster.workloads()) {
            if (cluster.classes(Pod.of(workload)).stream().anyMatch(each -> gained.contains(each.number()))) {
                beyond.add(workload);
            }
        }
        return beyond;
    }

    private static PeerSet united(List<PeerSet> sets) {
        PeerSet united = PeerSet.NOBODY;
        for (PeerSet set : sets) {
            united = united.or(set);
        }
        return united;
    }

    /** Classes of different registries have nothing in common but their numbers. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Admitted admitted
                && cluster.registry() == admitted.cluster.registry()
                && least.equals(admitted.least)
                && most.equals(admitted.most);
    }

    @Override
    public int hashCode() {
        return least.hashCode() * 31 + most.hashCode();
    }
}
