package io.portreeve.rules.policywithouteffect;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.Place;
import io.portreeve.model.PolicyPeer;
import io.portreeve.reachability.policy.Direction;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.rules.policy.DirectedRule;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Peers of a rule that another peer beside them includes. */
final class UselessPeers {
    private final Idle idle;
    private final Wider wider;
    private final List<PolicyPeer> peers;

    private UselessPeers(Idle idle, DirectedRule rule) {
        this.idle = idle;
        this.wider = idle.wider();
        this.peers = rule.rule().peers();
    }

    static Stream<Finding> in(Idle idle) {
        return Stream.of(Direction.values())
                .flatMap(direction -> idle.comparable(direction).stream())
                .flatMap(rule -> new UselessPeers(idle, rule).findings());
    }

    private Stream<Finding> findings() {
        return IntStream.range(0, peers.size())
                .boxed()
                .flatMap(narrow -> IntStream.range(0, peers.size())
                        .filter(wide -> isIncluded(narrow, wide))
                        .boxed()
                        .findFirst()
                        .map(wide -> finding(narrow, wide))
                        .stream());
    }

    /** A block with an exception is told by its exception. */
    private boolean isIncluded(int narrow, int wide) {
        return narrow != wide
                && peers.get(narrow).blocks().stream()
                        .allMatch(block -> block.except().isEmpty())
                && wider.peer(peers.get(wide), peers.get(narrow))
                && (wide < narrow || !wider.peer(peers.get(narrow), peers.get(wide)));
    }

    private Finding finding(int narrow, int wide) {
        PolicyPeer peer = peers.get(narrow);
        PolicyPeer other = peers.get(wide);
        boolean same = wider.peer(peer, other);
        boolean split = !same && isSplit(narrow, wide);
        return idle.finding(place(peer))
                .severity(same ? Severity.INFO : split ? Severity.MEDIUM : Severity.LOW)
                .related(place(other).range(), "the wider peer")
                .fix(Fix.advice(advice(same, split)))
                .message("A peer of " + idle.policy().name() + " has no effect (" + words(peer) + "): "
                        + (same
                                ? "another in the same list says the same."
                                : "another in the same list means it too, and more (" + words(other) + ").")
                        + (split
                                ? " Two items of a list mean either; if both were to hold, write both"
                                        + " selectors in one item."
                                : ""));
    }

    /** Whether it looks as if one peer with two selectors was meant: the hyphen before the second makes two of it. */
    private boolean isSplit(int narrow, int wide) {
        return Math.abs(narrow - wide) == 1
                && peers.get(narrow).namespaces().isEmpty()
                && peers.get(narrow)
                        .pods()
                        .filter(pods -> !pods.selectsEverything())
                        .isPresent()
                && peers.get(wide).namespaces().isPresent()
                && peers.get(wide).pods().isEmpty();
    }

    private static String advice(boolean same, boolean split) {
        if (split) {
            return "write podSelector and namespaceSelector in one item, without a hyphen before the second";
        }
        return same
                ? "take one of them out"
                : "take the wider peer out if this one is all that is meant, else this one";
    }

    private static String words(PolicyPeer peer) {
        return peer.blocks().isEmpty()
                ? Phrases.selectors(peer)
                : Phrases.and(peer.blocks().stream()
                        .map(block -> block.cidr().known().orElse("a range that is not known"))
                        .toList());
    }

    private static Place place(PolicyPeer peer) {
        return peer.pods()
                .or(peer::namespaces)
                .map(LabelSelector::place)
                .or(() -> peer.blocks().stream()
                        .findFirst()
                        .flatMap(block -> block.cidr().place()))
                .orElse(peer.place());
    }
}
