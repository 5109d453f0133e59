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

    List<Reachers.Pods> of(Workload to) {
        List<Reachers.Pods> pods = new ArrayList<>();
        for (Workload from : Callers.of(cluster, to, destination, this::admitted)) {
            Outcome outcome = outcome(Pod.of(from));
            if (outcome != Outcome.CLOSED) {
                pods.add(new Reachers.Pods(from, outcome));
            }
        }
        return pods;
    }

    private PeerSet admitted(End end) {
        return AdmissionRow.of(cluster, end, protocol, port).most();
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
}
