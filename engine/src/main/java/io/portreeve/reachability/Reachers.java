package io.portreeve.reachability;

import io.portreeve.model.IpRange;
import io.portreeve.model.Protocol;
import io.portreeve.model.Workload;
import io.portreeve.reachability.policy.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** The addresses outside of the cluster that can, or may. */
    static List<Outside> outside(Cluster cluster, List<End> destination, Protocol protocol, int port) {
        List<Row> rows = destination.stream()
                .map(end -> Row.of(cluster, end, protocol, port))
                .toList();
        List<Outside> outside = new ArrayList<>();
        for (IpRange range : cluster.ranges()) {
            Outcome outcome = Outcome.CLOSED;
            for (Row row : rows) {
                outcome = outcome.or(row.of(cluster.registry().pieceOf(range.first()), range.isIpv4()));
            }
            if (outcome != Outcome.CLOSED) {
                outside.add(new Outside(range, outcome));
            }
        }
        return merged(outside);
    }

    /** Whom the policies about one end let through to one port. */
    private record Row(Optional<Boolean> ipv4, PeerSet least, PeerSet most) {
        static Row of(Cluster cluster, End end, Protocol protocol, int port) {
            EndpointClass endpoint = end.endpoint().orElseThrow();
            if (cluster.cni() == Cni.NONE || end.isOnNode()) {
                return new Row(end.ipv4(), PeerSet.EVERYBODY, PeerSet.EVERYBODY);
            }
            Tabled tabled = cluster.policies(endpoint, Direction.INGRESS);
            return new Row(
                    end.ipv4(),
                    tabled.least().peers(protocol, port),
                    tabled.most().peers(protocol, port));
        }

        Outcome of(int piece, boolean isIpv4) {
            if (ipv4.isPresent() && ipv4.get() != isIpv4) {
                return Outcome.CLOSED;
            }
            if (least.contains(piece)) {
                return Outcome.OPEN;
            }
            return most.contains(piece) ? Outcome.CONDITIONAL : Outcome.CLOSED;
        }
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
