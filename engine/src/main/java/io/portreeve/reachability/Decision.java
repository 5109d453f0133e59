package io.portreeve.reachability;

import io.portreeve.model.PolicyAction;
import io.portreeve.reachability.policy.Tier;
import java.util.List;

/**
 * The tiers at one port: each term takes the peers it matches out of those that are still undecided, and whoever is left at the
 * end is let through.
 */
final class Decision {
    private final List<Term> terms;
    private final Bound bound;
    private PeerSet undecided = PeerSet.EVERYBODY;
    private PeerSet passed = PeerSet.NOBODY;
    private PeerSet allowed = PeerSet.NOBODY;

    private Decision(List<Term> terms, Bound bound) {
        this.terms = terms;
        this.bound = bound;
    }

    /** The peers that are let through by {@code terms}, which stand in order. */
    static PeerSet allowed(List<Term> terms, Match isolated, Bound bound, Rows rows) {
        Decision decision = new Decision(terms, bound);
        decision.ordered(Tier.ADMIN);
        if (isolated != Match.NO) {
            decision.addUp(rows);
        }
        if (bound.isolates(isolated)) {
            return decision.allowed;
        }
        decision.ordered(Tier.BASELINE);
        return decision.allowed.or(decision.undecided);
    }

    private void ordered(Tier tier) {
        for (Term term : terms) {
            if (term.tier() == tier) {
                PeerSet sure = term.peers().sure();
                take(sure, bound.action(term));
                if (!term.isExact()) {
                    doubt(term);
                }
            }
        }
        undecided = undecided.or(passed);
        passed = PeerSet.NOBODY;
    }

    /** Whoever is possibly matched is decided only where that makes the bound: an allowance does not reduce what is open. */
    private void doubt(Term term) {
        PolicyAction action = bound.action(term);
        PeerSet doubtful = term.peers().possible().minus(term.peers().sure());
        boolean counts = action == PolicyAction.PASS || !term.rule().isActionKnown() || action == bound.doubtful();
        if (counts) {
            take(doubtful, bound.doubtful());
        }
    }

    private void take(PeerSet peers, PolicyAction action) {
        PeerSet hit = peers.and(undecided);
        undecided = undecided.minus(hit);
        if (action == PolicyAction.ALLOW) {
            allowed = allowed.or(hit);
        } else if (action == PolicyAction.PASS) {
            passed = passed.or(hit);
        }
    }

    private void addUp(Rows rows) {
        rows.begin();
        for (Term term : terms) {
            if (term.tier() == Tier.NETWORK_POLICY) {
                rows.add(bound.admitted(term.peers()));
            }
        }
        allowed = allowed.or(undecided.and(rows.union()));
    }
}
