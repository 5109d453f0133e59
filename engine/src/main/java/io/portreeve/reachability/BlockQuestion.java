package io.portreeve.reachability;

import io.portreeve.model.IpRange;
import java.util.function.Consumer;

/** Which pods and nodes have an address in a range, as the cluster's network plugin understands ranges. */
final class BlockQuestion implements Question {
    private final Registry registry;
    private final IpRange range;
    private final Cni cni;

    BlockQuestion(Registry registry, IpRange range, Cni cni) {
        this.registry = registry;
        this.range = range;
        this.cni = cni;
    }

    /** Cilium knows pods by their labels alone, and nodes by their addresses only where it is told to. */
    @Override
    public Match of(EndpointClass endpoint) {
        Match match = hasAddressIn(endpoint);
        if (cni != Cni.CILIUM) {
            return match;
        }
        return endpoint.onNode() == Match.NO ? Match.NO : match.and(Match.MAYBE);
    }

    private Match hasAddressIn(EndpointClass endpoint) {
        if (!endpoint.hasAddress()) {
            return mayHaveAddressIn(endpoint);
        }
        return Match.of(
                range.contains(registry.addresses().piece(endpoint.piece()).first()));
    }

    /** A pod whose address is not known is taken to have a private IPv4 one; a node may have any. */
    private Match mayHaveAddressIn(EndpointClass endpoint) {
        if (range.equals(IpRange.IPV4)) {
            return Match.YES;
        }
        boolean isForeign = range.isIpv4() && IpRange.PRIVATE_IPV4.stream().noneMatch(range::overlaps);
        return isForeign && endpoint.onNode() == Match.NO ? Match.NO : Match.MAYBE;
    }

    @Override
    public void forEachCandidate(Consumer<EndpointClass> ask) {
        registry.perhapsIn(range).forEach(ask);
    }
}
