package io.portreeve.reachability;

import io.portreeve.model.PolicyPeer;
import io.portreeve.model.PolicyRule;
import io.portreeve.model.Unlisted;
import java.util.List;

/** What it is about a policy or a rule that the input leaves open, in words that fit behind "provided that". */
final class Doubts {
    /** What every verdict rests on where policies could not be listed. */
    static final Premise UNLISTED = Premise.condition("no network policy that could not be listed decides otherwise");

    private final End other;

    Doubts(End other) {
        this.other = other;
    }

    /** Why it is not known whether a policy is about an end. */
    Premise about(ActivePolicy policy, End end) {
        String name = policy.object().id().toString();
        if (endpoint(end).onNode() == Match.MAYBE) {
            return Premise.condition(end.label() + " has a network of its own, so that " + name + " can select it");
        }
        return Premise.condition(name + " is about " + end.label() + ", which its selectors and namespaces leave open");
    }

    /** Why it is not known whether a rule matches the other end. */
    Premise about(Term term) {
        PolicyRule rule = term.written();
        if (term.policy().object() instanceof Unlisted) {
            return UNLISTED;
        }
        String where = rule.place().range().toString();
        if (!term.rule().isActionKnown()) {
            return Premise.condition("the rule at " + where + " has an action that lets it through");
        }
        boolean unclear = rule.ports().stream()
                .anyMatch(port -> port.protocol().isUnresolved()
                        || port.port().isUnresolved()
                        || port.endPort().isUnresolved());
        return unclear
                ? Premise.condition("the ports of the rule at " + where + " are filled in to match")
                : Premise.condition("the rule at " + where + " matches " + other.label() + why(rule.peers()));
    }

    private String why(List<PolicyPeer> peers) {
        if (peers.stream().anyMatch(peer -> !peer.domainNames().isEmpty()) && other.isOutside()) {
            return ": a domain name of it leads there";
        }
        if (other.isOutside()) {
            return ": a range of it is not written out";
        }
        boolean byAddress = peers.stream().anyMatch(peer -> !peer.blocks().isEmpty());
        if (byAddress && !endpoint(other).hasAddress()) {
            return ", whose address is not in the input";
        }
        boolean byNamespace = peers.stream().anyMatch(peer -> peer.namespaces().isPresent());
        if (byNamespace && !endpoint(other).namespace().facts().complete()) {
            return ", the labels of whose namespace are not in the input";
        }
        return endpoint(other).onNode() == Match.NO ? "" : ", which is on the network of a node";
    }

    private EndpointClass endpoint(End end) {
        return end.endpoint().orElseThrow(() -> new IllegalStateException(end.label() + " is outside"));
    }
}
