package io.portreeve.reachability;

import io.portreeve.model.PolicyAction;
import io.portreeve.model.Protocol;
import io.portreeve.reachability.policy.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way of one connection through the tiers of one group: the same decisions as a {@link Table}'s, one peer at a time. */
final class Trace {
    private final List<Term> terms;
    private final Match isolated;
    private final int peer;
    private final Bound bound;

    private Trace(List<Term> terms, Match isolated, int peer, Bound bound) {
        this.terms = terms;
        this.isolated = isolated;
        this.peer = peer;
        this.bound = bound;
    }

    /** What decides about a connection of {@code peer} at a port. */
    static Step of(Tabled tabled, Protocol protocol, int port, int peer, Bound bound) {
        List<Term> here = new ArrayList<>();
        for (Term term : tabled.terms()) {
            if (term.covers(protocol, port)) {
                here.add(term);
            }
        }
        return new Trace(here, tabled.isolated(), peer, bound).decide();
    }

    private Step decide() {
        return ordered(Tier.ADMIN)
                .or(this::addedUp)
                .or(this::isolation)
                .or(() -> ordered(Tier.BASELINE))
                .orElse(Step.NO_RULE);
    }

    private Optional<Step> ordered(Tier tier) {
        for (Term term : terms) {
            Optional<PolicyAction> action = term.tier() == tier ? action(term) : Optional.empty();
            if (action.isPresent()) {
                return action.filter(some -> some != PolicyAction.PASS)
                        .map(some -> new Step(Optional.of(term), some == PolicyAction.ALLOW));
            }
        }
        return Optional.empty();
    }

    /** What a term does with the peer; empty where it does not match. */
    private Optional<PolicyAction> action(Term term) {
        Match match = term.peers().of(peer);
        PolicyAction action = bound.action(term);
        if (match == Match.YES) {
            return Optional.of(action);
        }
        boolean counts = match == Match.MAYBE && (action == PolicyAction.PASS || action == bound.doubtful());
        return counts ? Optional.of(bound.doubtful()) : Optional.empty();
    }

    private Optional<Step> addedUp() {
        for (Term term : terms) {
            boolean isOne = isolated != Match.NO && term.tier() == Tier.NETWORK_POLICY;
            if (isOne && bound.admitted(term.peers()).contains(peer)) {
                return Optional.of(new Step(Optional.of(term), true));
            }
        }
        return Optional.empty();
    }

    private Optional<Step> isolation() {
        return bound.isolates(isolated) ? Optional.of(Step.ISOLATED) : Optional.empty();
    }

    /**
     * What decides.
     *
     * @param term the rule that matches; empty where none does
     */
    record Step(Optional<Term> term, boolean open) {
        static final Step NO_RULE = new Step(Optional.empty(), true);
        static final Step ISOLATED = new Step(Optional.empty(), false);
    }
}
