package io.portreeve.reachability;

import io.portreeve.model.PolicyAction;
import io.portreeve.model.PolicyRule;
import io.portreeve.model.Protocol;
import io.portreeve.reachability.policy.Tier;

/**
 * One rule at one range of ports: whom it matches there.
 *
 * @param written the rule where it stands
 * @param subject whether the policy is about the pods at all
 * @param peers the other ends that it matches
 */
record Term(
        ActivePolicy policy,
        PolicyRule written,
        RuleMeaning rule,
        Protocol protocol,
        int first,
        int last,
        Match subject,
        Selection peers) {
    /** The other ends that a rule matches; none for sure where it is not known that the rule is meant, or what its ports are. */
    static Selection peers(Applied applied, PortSpan span, Selection named) {
        return applied.match() == Match.YES && span.sure() ? named : named.doubted();
    }

    /** Whether it is about a port; about a number that is none, which authors write by mistake, no rule is. */
    boolean covers(Protocol wanted, int port) {
        return PortRanges.isPort(port) && protocol == wanted && first <= port && port <= last;
    }

    Tier tier() {
        return policy.policy().tier();
    }

    PolicyAction action() {
        return rule.action();
    }

    /** Whether every match is known for sure. */
    boolean isExact() {
        return peers.isExact() && rule.isActionKnown();
    }
}
