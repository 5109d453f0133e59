package io.portreeve.reachability;

import io.portreeve.model.IpRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One end of a connection as policies see it: a class, or a piece of the address space.
 *
 * @param number the class's or the piece's
 * @param ipv4 the family of its address; empty where it is not known
 * @param pod whoever has the address, unless it is outside
 * @param name what people call it where it is no pod
 */
record End(int number, Optional<EndpointClass> endpoint, Optional<Boolean> ipv4, Optional<Pod> pod, String name) {
    /** The ends that a pod has: one for each of its addresses. */
    static List<End> of(Cluster cluster, Pod pod) {
        Registry registry = cluster.registry();
        Optional<Pod> owner = Optional.of(pod);
        List<EndpointClass> classes = cluster.classes(pod);
        List<End> ends = new ArrayList<>(classes.size());
        for (EndpointClass endpoint : classes) {
            Optional<Boolean> ipv4 = registry.piece(endpoint.piece()).map(IpRange::isIpv4);
            ends.add(new End(endpoint.number(), Optional.of(endpoint), ipv4, owner, ""));
        }
        return ends;
    }

    /** Pods that the input does not hold, as people call them. */
    static End of(EndpointClass stranger, String name) {
        return new End(stranger.number(), Optional.of(stranger), Optional.empty(), Optional.empty(), name);
    }

    /** The piece that a range of addresses lies in, called by the range. */
    static End of(int piece, IpRange range) {
        return new End(piece, Optional.empty(), Optional.of(range.isIpv4()), Optional.empty(), range.toString());
    }

    /** What people call it. */
    String label() {
        return pod.map(some -> Peer.label(some.object())).orElse(name);
    }

    boolean isOutside() {
        return endpoint.isEmpty();
    }

    /** Whether it certainly is a node or on a node's network. */
    boolean isOnNode() {
        return endpoint.filter(EndpointClass::isOnNode).isPresent();
    }

    /** Whether a packet can have both as its ends. */
    boolean canTalkTo(End other) {
        return ipv4.isEmpty() || other.ipv4.isEmpty() || ipv4.equals(other.ipv4);
    }
}
