package io.portreeve.reachability;

import io.portreeve.model.PolicyRule;
import io.portreeve.reachability.policy.Direction;
import io.portreeve.reachability.policy.TierPolicy;
import java.util.ArrayList;
import java.util.List;

/** A policy in force; each is itself alone, whatever it says. */
final class ActivePolicy {
    private final TierPolicy policy;
    private final List<ActiveRule> ingress;
    private final List<ActiveRule> egress;

    ActivePolicy(TierPolicy policy) {
        this.policy = policy;
        this.ingress = rules(Direction.INGRESS);
        this.egress = rules(Direction.EGRESS);
    }

    private List<ActiveRule> rules(Direction direction) {
        List<ActiveRule> rules = new ArrayList<>();
        for (PolicyRule rule : policy.rules(direction).orElse(List.of())) {
            rules.add(new ActiveRule(this, rule, direction));
        }
        return List.copyOf(rules);
    }

    TierPolicy policy() {
        return policy;
    }

    /** Whether it says anything about connections in a direction. */
    boolean isAbout(Direction direction) {
        return policy.rules(direction).isPresent();
    }

    List<ActiveRule> rulesOf(Direction direction) {
        return direction == Direction.INGRESS ? ingress : egress;
    }
}
