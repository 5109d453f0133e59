package io.portreeve.rules.policy;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Workload;
import io.portreeve.reachability.Selected;
import io.portreeve.reachability.policy.Direction;
import io.portreeve.reachability.policy.TierPolicy;
import io.portreeve.rule.RuleContext;
import io.portreeve.rules.phrase.Phrases;
import java.util.List;
import java.util.stream.Stream;

/**
 * A policy of any kind.
 *
 * @param subjects the workloads that it is about
 */
public record Policy(TierPolicy tier, Selected subjects) {
    public KubernetesObject object() {
        return tier.object();
    }

    /** {@code NetworkPolicy shop/db}. */
    public String name() {
        return Phrases.name(object());
    }

    /** Its rules in both directions, as far as it is about them. */
    public Stream<DirectedRule> rules() {
        return Stream.of(Direction.values()).flatMap(this::rules);
    }

    public Stream<DirectedRule> rules(Direction direction) {
        return tier.rules(direction).orElse(List.of()).stream().map(rule -> new DirectedRule(this, direction, rule));
    }

    /** The workloads among which it looks for its pods: of its written namespace, or of its folder. */
    public List<Workload> ownPods(RuleContext context) {
        return OwnPods.of(object(), context);
    }
}
