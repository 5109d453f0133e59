package io.portreeve.reachability;

import io.portreeve.model.Protocol;
import io.portreeve.model.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Those of a cluster's workloads that reach one port: only whom the destination lets in is asked, and pods that are alike once. */
final class ReachingPods {
    private final Cluster cluster;
    private final List<End> destination;
    private final Protocol protocol;
    private final int port;
    private final Map<List<EndpointClass>, Outcome> alike = new HashMap<>();

    ReachingPods(Cluster cluster, List<End> destination, Protocol protocol, int port) {
        this.cluster = cluster;
        this.destination = destination;
        this.protocol = protocol;
        this.port = port;
    }

    /** All but the workload itself. */
    List<Reachers.Pods> of(Workload to) {
        List<Reachers.Pods> pods = new ArrayList<>();
        for (Workload from : cluster.population().in(candidates())) {
            Outcome outcome = outcome(Pod.of(from));
            if (outcome != Outcome.CLOSED && !isSame(from, to)) {
                pods.add(new Reachers.Pods(from, outcome));
            }
        }
        return pods;
    }

    /** Whoever is on a node may be the destination's own node, which is always let in. */
    private PeerSet candidates() {
        PeerSet candidates = PeerSet.of(cluster.registry().perhapsOnNode());
        for (End end : destination) {
            candidates =
                    candidates.or(AdmissionRow.of(cluster, end, protocol, port).most());
        }
        return candidates;
    }

    /** Of pods on a node the class does not tell which node it is. */
    private Outcome outcome(Pod from) {
        return from.onNode() == Match.NO
                ? alike.computeIfAbsent(cluster.classes(from), same -> asked(from))
                : asked(from);
    }

    private Outcome asked(Pod from) {
        Connections connections = Inquiry.connections(cluster, End.of(cluster, from), destination);
        if (connections.open().contains(protocol, port)) {
            return Outcome.OPEN;
        }
        return connections.conditional().contains(protocol, port) ? Outcome.CONDITIONAL : Outcome.CLOSED;
    }

    /** Identities first, since most workloads differ in them. */
    private static boolean isSame(Workload one, Workload other) {
        return one.id().equals(other.id()) && one.equals(other);
    }
}
