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
        registry()
                .addresses()
                .numbersOf(range)
                .forEach(piece -> answer(registry().at(piece), tally));
    }

    /** A piece lies in the range as a whole. */
    private void answer(ClassList there, Tally tally) {
        if (cni == Cni.CILIUM) {
            tally.ask(this, there.all());
        } else {
            there.answerYes(tally);
        }
    }
}
