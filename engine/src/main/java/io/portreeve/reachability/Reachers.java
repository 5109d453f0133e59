package io.portreeve.reachability;

import io.portreeve.model.IpRange;
import io.portreeve.model.Protocol;
import io.portreeve.model.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * Who can open a connection to one port.
 *
 * @param pods the workloads that certainly can, and those that may, sorted
 * @param outside the addresses outside of the cluster, those next to each other in one range
 */
public record Reachers(List<Pods> pods, List<Outside> outside) {
    public Reachers {
        pods = List.copyOf(pods);
        outside = List.copyOf(outside);
    }

    /** A workload that can, or may. */
    public record Pods(Workload workload, Outcome outcome) {}

    /** Addresses that can, or may. */
    public record Outside(IpRange range, Outcome outcome) {}

    static Reachers of(Cluster cluster, Workload to, Protocol protocol, int port) {
        List<End> destination = End.of(cluster, Pod.of(to));
        return new Reachers(
                new ReachingPods(cluster, destination, protocol, port).of(to),
                outside(cluster, destination, protocol, port));
    }

    /** The addresses outside of the cluster that can, or may. */
    static List<Outside> outside(Cluster cluster, List<End> destination, Protocol protocol, int port) {
        List<AdmissionRow> rows = destination.stream()
                .map(end -> AdmissionRow.of(cluster, end, protocol, port))
                .toList();
        List<Outside> outside = new ArrayList<>();
        for (IpRange range : cluster.ranges()) {
            Outcome outcome = Outcome.CLOSED;
            for (AdmissionRow row : rows) {
                outcome = outcome.or(row.of(cluster.registry().pieceOf(range.first()), range.isIpv4()));
            }
            if (outcome != Outcome.CLOSED) {
                outside.add(new Outside(range, outcome));
            }
        }
        return merged(outside);
    }

    private static List<Outside> merged(List<Outside> outside) {
        List<Outside> merged = new ArrayList<>();
        for (Outside next : outside) {
            int last = merged.size() - 1;
            if (last >= 0
                    && merged.get(last).outcome() == next.outcome()
                    && merged.get(last)
                            .range()
                            .behind()
                            .filter(next.range().first()::equals)
                            .isPresent()) {
                IpRange joined = new IpRange(
                        merged.get(last).range().first(), next.range().last());
                merged.set(last, new Outside(joined, next.outcome()));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }
}
