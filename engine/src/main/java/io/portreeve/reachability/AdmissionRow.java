package io.portreeve.reachability;

import io.portreeve.model.Protocol;
import io.portreeve.reachability.policy.Direction;
import java.util.Optional;

/**
 * Whom the policies about one end let through to one port.
 *
 * @param ipv4 the family of the end's address; empty where it is not known
 */
record AdmissionRow(Optional<Boolean> ipv4, PeerSet least, PeerSet most) {
    static AdmissionRow of(Cluster cluster, End end, Protocol protocol, int port) {
        if (isOpen(cluster, end)) {
            return new AdmissionRow(end.ipv4(), PeerSet.EVERYBODY, PeerSet.EVERYBODY);
        }
        Tabled tabled = tabled(cluster, end);
        return new AdmissionRow(
                end.ipv4(), tabled.least().peers(protocol, port), tabled.most().peers(protocol, port));
    }

    /** Whom they let through, or may let through, to some port. */
    static PeerSet ofSomePort(Cluster cluster, End end) {
        return isOpen(cluster, end)
                ? PeerSet.EVERYBODY
                : tabled(cluster, end).most().peers();
    }

    private static boolean isOpen(Cluster cluster, End end) {
        return cluster.cni() == Cni.NONE || end.isOnNode();
    }

    private static Tabled tabled(Cluster cluster, End end) {
        return cluster.policies(end.endpoint().orElseThrow(), Direction.INGRESS);
    }

    /** What becomes of connections from a piece of the address space. */
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
