package io.portreeve.reachability;

import io.portreeve.model.IpRange;
import io.portreeve.model.Protocol;
import io.portreeve.model.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All connections within one unit: between its workloads, from outside to them, and from them to outside. */
public final class ConnectionMap {
    private final Reachability reach;
    private final Cluster cluster;
    private final List<Workload> workloads;
    private final List<IpRange> ranges;
    private final Map<List<List<EndpointClass>>, Connections> known = new HashMap<>();

    ConnectionMap(Reachability reach, Cluster cluster) {
        this.reach = reach;
        this.cluster = cluster;
        this.workloads = cluster.workloads();
        this.ranges = cluster.ranges();
    }

    /** The workloads, sorted by namespace and name. */
    public List<Workload> workloads() {
        return List.copyOf(workloads);
    }

    /** What everybody else can say to a workload: workloads in their order, then addresses outside. */
    public List<Connection> to(Workload to) {
        List<Connection> connections = new ArrayList<>();
        for (Workload from : workloads) {
            if (!from.equals(to)) {
                add(Peer.of(from), Peer.of(to), between(Pod.of(from), Pod.of(to)), connections);
            }
        }
        List<End> ends = End.of(cluster, Pod.of(to));
        List<Span> spans = spans(piece -> Inquiry.connections(cluster, List.of(piece), ends));
        spans.forEach(span -> add(Peer.of(span.range()), Peer.of(to), span.connections(), connections));
        return connections;
    }

    /** What a workload can say to addresses outside. */
    public List<Connection> toOutside(Workload from) {
        List<Connection> connections = new ArrayList<>();
        List<End> ends = End.of(cluster, Pod.of(from));
        List<Span> spans = spans(piece -> Inquiry.connections(cluster, ends, List.of(piece)));
        spans.forEach(span -> add(Peer.of(from), Peer.of(span.range()), span.connections(), connections));
        return connections;
    }

    /** Whoever is on a node may be the other's own, which its class does not tell. */
    private Connections between(Pod from, Pod to) {
        if (from.onNode() != Match.NO) {
            return Inquiry.connections(cluster, End.of(cluster, from), End.of(cluster, to));
        }
        return known.computeIfAbsent(
                List.of(cluster.classes(from), cluster.classes(to)),
                key -> Inquiry.connections(cluster, End.of(cluster, from), End.of(cluster, to)));
    }

    private void add(Peer from, Peer to, Connections found, List<Connection> connections) {
        if (!found.open().isEmpty()) {
            connections.add(new Connection(from, to, found.open(), Outcome.OPEN, List.of()));
        }
        if (!found.conditional().isEmpty()) {
            List<Premise> premises = premises(from, to, found.conditional());
            connections.add(new Connection(from, to, found.conditional(), Outcome.CONDITIONAL, premises));
        }
    }

    /** Those of the first port of each range. */
    private List<Premise> premises(Peer from, Peer to, ConnectionSet conditional) {
        List<Premise> premises = new ArrayList<>();
        for (Protocol protocol : conditional.protocols()) {
            for (int port : conditional.ports(protocol).firsts()) {
                premises.addAll(reach.between(from, to, protocol, port).premises());
            }
        }
        return premises.stream().distinct().toList();
    }

    /** What an address of each piece can do, pieces next to each other that can do the same as one. */
    private List<Span> spans(Function<End, Connections> question) {
        List<Span> spans = new ArrayList<>();
        for (IpRange range : ranges) {
            Span next = new Span(range, question.apply(End.of(cluster.registry().pieceOf(range.first()), range)));
            Optional<Span> joined = spans.isEmpty()
                    ? Optional.empty()
                    : spans.get(spans.size() - 1).joined(next);
            if (joined.isPresent()) {
                spans.set(spans.size() - 1, joined.get());
            } else {
                spans.add(next);
            }
        }
        return spans;
    }

    private record Span(IpRange range, Connections connections) {
        Optional<Span> joined(Span next) {
            boolean touches = range.behind().filter(next.range.first()::equals).isPresent();
            return touches && connections.equals(next.connections)
                    ? Optional.of(new Span(new IpRange(range.first(), next.range.last()), connections))
                    : Optional.empty();
        }
    }
}
