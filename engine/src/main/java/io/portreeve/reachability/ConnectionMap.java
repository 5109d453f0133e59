package io.portreeve.reachability;

import io.portreeve.model.IpRange;
import io.portreeve.model.Protocol;
import io.portreeve.model.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
    private final IdentityHashMap<Workload, Member> members = new IdentityHashMap<>();

    /** What workloads can say to those that are alike to the last one asked about. */
    private final Map<List<EndpointClass>, Connections> known = new HashMap<>();

    private List<EndpointClass> knownTo = List.of();

    ConnectionMap(Reachability reach, Cluster cluster) {
        this.reach = reach;
        this.cluster = cluster;
        this.workloads = cluster.workloads();
        this.ranges = cluster.ranges();
        workloads.forEach(workload -> members.put(workload, Member.of(cluster, workload)));
    }

    /** The workloads, sorted by namespace and name. */
    public List<Workload> workloads() {
        return List.copyOf(workloads);
    }

    /** What everybody else can say to a workload: workloads in their order, then addresses outside. */
    public List<Connection> to(Workload to) {
        Member member = member(to);
        List<Connection> connections = new ArrayList<>();
        List<End> ends = member.ends();
        for (Workload from : Callers.of(cluster, to, ends, end -> AdmissionRow.ofSomePort(cluster, end))) {
            Connections found = between(member(from), member);
            if (!found.isEmpty()) {
                add(Peer.of(from), Peer.of(to), found, connections);
            }
        }
        List<Span> spans = spans(piece -> Inquiry.connections(cluster, List.of(piece), ends));
        spans.forEach(span -> add(Peer.of(span.range()), Peer.of(to), span.connections(), connections));
        return connections;
    }

    /** What a workload can say to addresses outside. */
    public List<Connection> toOutside(Workload from) {
        List<Connection> connections = new ArrayList<>();
        List<End> ends = member(from).ends();
        List<Span> spans = spans(piece -> Inquiry.connections(cluster, ends, List.of(piece)));
        spans.forEach(span -> add(Peer.of(from), Peer.of(span.range()), span.connections(), connections));
        return connections;
    }

    private Member member(Workload workload) {
        Member known = members.get(workload);
        return known == null ? Member.of(cluster, workload) : known;
    }

    /** Whoever is on a node may be the other's own, which its class does not tell. */
    private synchronized Connections between(Member from, Member to) {
        if (from.pod().onNode() != Match.NO) {
            return Inquiry.connections(cluster, from.ends(), to.ends());
        }
        if (!knownTo.equals(to.classes())) {
            knownTo = to.classes();
            known.clear();
        }
        return known.computeIfAbsent(from.classes(), same -> Inquiry.connections(cluster, from.ends(), to.ends()));
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

    /** A workload with what is asked about it again and again. */
    private record Member(Pod pod, List<EndpointClass> classes, List<End> ends) {
        static Member of(Cluster cluster, Workload workload) {
            Pod pod = Pod.of(workload);
            return new Member(pod, cluster.classes(pod), End.of(cluster, pod));
        }
    }
}
