package io.portreeve.rules.policy;

import io.portreeve.model.PolicyAction;
import io.portreeve.model.PolicyRule;
import io.portreeve.reachability.policy.Direction;

/** A rule of a policy, in the direction it is written for. */
public record DirectedRule(Policy policy, Direction direction, PolicyRule rule) {
    public boolean isIngress() {
        return direction == Direction.INGRESS;
    }

    /** Whether it forbids what it matches, so that it fails open where it matches nothing. */
    public boolean denies() {
        return rule.action().is(PolicyAction.DENY);
    }
}
