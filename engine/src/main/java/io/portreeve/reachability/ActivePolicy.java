package io.portreeve.reachability;

import io.portreeve.model.PolicyRule;
import io.portreeve.reachability.policy.Direction;
import io.portreeve.reachability.policy.TierPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A policy in force; each is itself alone, whatever it says. */
final class ActivePolicy {
    private final TierPolicy policy;
    private final List<ActiveRule> ingress;
    private final List<ActiveRule> egress;
    private final Applied surely = new Applied(this, Match.YES);
    private final Applied perhaps = new Applied(this, Match.MAYBE);
    private Optional<Chosen> subjects = Optional.empty();

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

    /** The pods that it is about. */
    synchronized Selection subjects(Selections selections) {
        if (subjects.isEmpty()) {
            subjects = Optional.of(selections.of(policy.object(), List.of(policy.subject())));
        }
        return subjects.get().now();
    }

    /** This policy where it is about pods, or may be. */
    Applied applied(Match match) {
        return match == Match.YES ? surely : perhaps;
    }

    List<ActiveRule> rulesOf(Direction direction) {
        return direction == Direction.INGRESS ? ingress : egress;
    }
}
