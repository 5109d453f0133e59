package io.portreeve.rules.portcollision;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;
import io.portreeve.model.Workload;
import io.portreeve.rules.meant.OneApplication;
import io.portreeve.rules.meant.SameCluster;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Ports of a node that the pods of two workloads take, where both may run on one node. */
final class HostPortCollisions {
    private static final String ON_EACH_NODE = "DaemonSet";

    private final Topology topology;

    HostPortCollisions(Topology topology) {
        this.topology = topology;
    }

    Stream<Collision> all() {
        Map<String, List<HostPort>> claims = new LinkedHashMap<>();
        topology.snapshot().workloads().stream()
                .filter(HostPortCollisions::isStillToBePlaced)
                .flatMap(HostPort::of)
                .forEach(port -> claims.computeIfAbsent(
                                port.label() + " in " + port.workload().origin().unit(), key -> new ArrayList<>(1))
                        .add(port));
        return claims.values().stream()
                .flatMap(same -> Claims.collisions(Claims.sorted(same, HostPort::workload), this::between));
    }

    /** A pod with a node of its own runs there already, or nobody schedules it. */
    private static boolean isStillToBePlaced(Workload workload) {
        return !workload.pod().nodes().isOneNode() && !workload.origin().patch();
    }

    private Optional<Collision> between(HostPort first, HostPort later) {
        Workload one = first.workload();
        Workload other = later.workload();
        Optional<Confidence> sure = SameCluster.sure(topology, one, other);
        boolean meet = sure.isPresent()
                && first.meetsAddressOf(later)
                && one.pod().nodes().mayShareNodeWith(other.pod().nodes())
                && !OneApplication.runs(one, other);
        return meet ? Optional.of(collision(first, later, sure.get())) : Optional.empty();
    }

    private static Collision collision(HostPort first, HostPort later, Confidence sure) {
        return new Collision(
                        later.workload(),
                        later.place(),
                        first.place(),
                        severity(first.workload(), later.workload(), sure),
                        sure,
                        later.label() + " of " + Phrases.name(first.workload()),
                        "Host port " + later.label() + " of " + Phrases.name(later.workload()) + " is also that of "
                                + Phrases.name(first.workload())
                                + ": a node has the port once, so " + consequence(first.workload(), later.workload()))
                .advising("choose another hostPort for one of them, keep them on different nodes with nodeSelector,"
                        + " or reach the pods through a Service");
    }

    private static boolean isOnEachNode(Workload workload) {
        return workload.kind().equals(ON_EACH_NODE);
    }

    private static String consequence(Workload one, Workload other) {
        if (isOnEachNode(one) && isOnEachNode(other)) {
            return "where both are to run, one of them stays Pending.";
        }
        if (isOnEachNode(one) || isOnEachNode(other)) {
            return Phrases.name(isOnEachNode(one) ? other : one) + " finds no node where "
                    + Phrases.name(isOnEachNode(one) ? one : other) + " runs.";
        }
        return "their pods never run on one node, and stay Pending where nodes are too few.";
    }

    /** Two that can go out of each other's way only need nodes enough. */
    private static Severity severity(Workload one, Workload other, Confidence sure) {
        boolean inTheWay = isInTheWayOf(one, other) || isInTheWayOf(other, one);
        return inTheWay && sure != Confidence.POSSIBLE ? Severity.MEDIUM : Severity.LOW;
    }

    /** Whether a workload is on every node that the other may run on. */
    private static boolean isInTheWayOf(Workload one, Workload other) {
        return isOnEachNode(one) && one.pod().nodes().covers(other.pod().nodes());
    }
}
