package io.portreeve.reachability;

import io.portreeve.model.IpRange;

/** Which pods and nodes have an address in a range, as the cluster's network plugin understands ranges. */
final class BlockAnswers extends Answers {
    private final IpRange range;
    private final Cni cni;

    BlockAnswers(Registry registry, IpRange range, Cni cni) {
        super(registry);
        this.range = range;
        this.cni = cni;
    }

    /** Cilium knows pods by their labels alone, and nodes by their addresses only where it is told to. */
    @Override
    Match of(EndpointClass endpoint) {
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
                range.contains(registry().addresses().piece(endpoint.piece()).first()));
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
    void answer(Tally tally) {
        tally.ask(this, registry().at(EndpointClass.NO_PIECE).all());
        registry().addresses().numbersOf(range).forEach(piece -> answer(piece, tally));
    }

    /** A piece that begins in the range lies in it as a whole. */
    private void answer(int piece, Tally tally) {
        ClassList there = registry().at(piece);
        boolean isIn = range.contains(registry().addresses().piece(piece).first());
        if (isIn && cni != Cni.CILIUM) {
            there.answerYes(tally);
        } else {
            tally.ask(this, there.all());
        }
    }
}
