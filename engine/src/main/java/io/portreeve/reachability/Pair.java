package io.portreeve.reachability;

import io.portreeve.model.Protocol;
import io.portreeve.reachability.policy.Direction;

/** Two ends of a connection, each with one address. */
final class Pair {
    private final Cluster cluster;
    private final End from;
    private final End to;

    Pair(Cluster cluster, End from, End to) {
        this.cluster = cluster;
        this.from = from;
        this.to = to;
    }

    Verdict verdict(Protocol protocol, int port) {
        return Verdict.of(reason(Direction.EGRESS, protocol, port), reason(Direction.INGRESS, protocol, port));
    }

    /** What one of the two ends decides. */
    Reason reason(Direction direction, Protocol protocol, int port) {
        return direction == Direction.EGRESS
                ? reason(direction, from, to, protocol, port)
                : reason(direction, to, from, protocol, port);
    }

    private Reason reason(Direction direction, End subject, End other, Protocol protocol, int port) {
        if (cluster.cni() == Cni.NONE) {
            return Reasons.notEnforced(direction);
        }
        if (subject.endpoint().isEmpty()) {
            return Reasons.outside(direction, subject);
        }
        if (subject.isOnNode()) {
            return Reasons.onNode(direction, subject);
        }
        Match local = direction == Direction.INGRESS ? isLocal() : Match.NO;
        if (local == Match.YES) {
            return Reasons.localNode(subject, other);
        }
        Group group = cluster.group(subject.endpoint().get(), direction);
        Tabled tabled = cluster.policies(subject.endpoint().get(), direction);
        return new Judgement(group, tabled, subject, other, protocol, port).reason(local);
    }

    /** Whether the source is the node that the destination runs on, or on its network. */
    private Match isLocal() {
        return to.pod().flatMap(pod -> from.pod().map(pod::runsOn)).orElse(Match.NO);
    }

    Connections connections() {
        if (cluster.cni() == Cni.NONE) {
            return Connections.ALL;
        }
        ConnectionSet most = through(Bound.MOST);
        return most.isEmpty() ? Connections.NONE : Connections.between(through(Bound.LEAST), most);
    }

    private ConnectionSet through(Bound bound) {
        ConnectionSet in = through(Direction.INGRESS, to, from, bound);
        return in.isEmpty() ? in : in.and(through(Direction.EGRESS, from, to, bound));
    }

    private ConnectionSet through(Direction direction, End subject, End other, Bound bound) {
        if (subject.endpoint().isEmpty() || subject.isOnNode()) {
            return ConnectionSet.ALL;
        }
        if (direction == Direction.INGRESS && bound.counts(isLocal())) {
            return ConnectionSet.ALL;
        }
        return cluster.policies(subject.endpoint().get(), direction).connectionsOf(bound, other.number());
    }
}
