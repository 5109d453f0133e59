package io.portreeve.reachability;

import io.portreeve.model.Protocol;
import io.portreeve.reachability.policy.Direction;
import java.util.Optional;

/**
 * Whom the policies about one end let through at one port.
 *
 * @param ipv4 the family of the end's address; empty where it is not known
 */
record AdmissionRow(Optional<Boolean> ipv4, PeerSet least, PeerSet most) {
    /** Whom they let in to a port of the end. */
    static AdmissionRow of(Cluster cluster, End end, Protocol protocol, int port) {
        return of(cluster, end, Direction.INGRESS, protocol, port);
    }

    /** Whom they let in, or whom they let it reach. */
    static AdmissionRow of(Cluster cluster, End end, Direction direction, Protocol protocol, int port) {
        if (isOpen(cluster, end)) {
            return new AdmissionRow(end.ipv4(), PeerSet.EVERYBODY, PeerSet.EVERYBODY);
        }
        Tabled tabled = tabled(cluster, end, direction);
        return new AdmissionRow(
                end.ipv4(), tabled.peers(Bound.LEAST, protocol, port), tabled.peers(Bound.MOST, protocol, port));
    }

    /** Whom they let in, or may let in, to some port. */
    static PeerSet ofSomePort(Cluster cluster, End end) {
        return isOpen(cluster, end)
                ? PeerSet.EVERYBODY
                : tabled(cluster, end, Direction.INGRESS).peers(Bound.MOST);
    }

    private static boolean isOpen(Cluster cluster, End end) {
        return cluster.cni() == Cni.NONE || end.isOnNode();
    }

    private static Tabled tabled(Cluster cluster, End end, Direction direction) {
        return cluster.policies(end.endpoint().orElseThrow(), direction);
    }

    /** What becomes of connections from a piece of the address space. */
    Outcome of(int piece, boolean isIpv4) {
        if (ipv4.isPresent() && ipv4.get() != isIpv4) {
            return Outcome.CLOSED;
        }
        return of(piece);
    }

    /** What becomes of connections with a class or a piece of the address space, whatever its family. */
    Outcome of(int number) {
        if (least.contains(number)) {
            return Outcome.OPEN;
        }
        return most.contains(number) ? Outcome.CONDITIONAL : Outcome.CLOSED;
    }
}
