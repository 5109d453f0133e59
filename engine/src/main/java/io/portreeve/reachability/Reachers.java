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
        List<Pods> pods = new ArrayList<>();
        for (Workload from : cluster.workloads()) {
            Outcome outcome = outcome(cluster, End.of(cluster, Pod.of(from)), destination, protocol, port);
            if (!from.equals(to) && outcome != Outcome.CLOSED) {
                pods.add(new Pods(from, outcome));
            }
        }
        return new Reachers(pods, outside(cluster, destination, protocol, port));
    }

    private static List<Outside> outside(Cluster cluster, List<End> destination, Protocol protocol, int port) {
        List<Outside> outside = new ArrayList<>();
        List<IpRange> ranges = cluster.ranges();
        for (int i = 0; i < ranges.size(); i++) {
            Outcome outcome = outcome(cluster, List.of(End.of(i, ranges.get(i))), destination, protocol, port);
            if (outcome != Outcome.CLOSED) {
                outside.add(new Outside(ranges.get(i), outcome));
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

    private static Outcome outcome(
            Cluster cluster, List<End> sources, List<End> destinations, Protocol protocol, int port) {
        Connections connections = Inquiry.connections(cluster, sources, destinations);
        if (connections.open().contains(protocol, port)) {
            return Outcome.OPEN;
        }
        return connections.conditional().contains(protocol, port) ? Outcome.CONDITIONAL : Outcome.CLOSED;
    }
}
