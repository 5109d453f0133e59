package io.portreeve.reachability;

import io.portreeve.model.PolicyAction;

/** How doubt is resolved: for the fewest open connections, or for the most. */
enum Bound {
    LEAST,
    MOST;

    /** What a rule certainly does to some peers. */
    PolicyAction action(Term term) {
        if (term.rule().isActionKnown()) {
            return term.action();
        }
        return doubtful();
    }

    /** What becomes of peers whom a rule may match or not. */
    PolicyAction doubtful() {
        return this == LEAST ? PolicyAction.DENY : PolicyAction.ALLOW;
    }

    /** Whether pods count as isolated that may be. */
    boolean isolates(Match match) {
        return this == LEAST ? match != Match.NO : match == Match.YES;
    }

    /** Those of the peers that a rule matches whom it lets through, where rules only add up. */
    PeerSet admitted(Selection peers) {
        return this == LEAST ? peers.sure() : peers.possible();
    }

    /** Whether what opens a connection counts. */
    boolean counts(Match match) {
        return this == LEAST ? match == Match.YES : match != Match.NO;
    }
}
