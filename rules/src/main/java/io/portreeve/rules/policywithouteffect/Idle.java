package io.portreeve.rules.policywithouteffect;

import io.portreeve.finding.Finding;
import io.portreeve.model.Place;
import io.portreeve.reachability.policy.Direction;
import io.portreeve.rule.RuleContext;
import io.portreeve.rules.policy.DirectedRule;
import io.portreeve.rules.policy.Policy;
import java.util.List;

/** One policy under the eyes of those who look for what in it does nothing. */
record Idle(PolicyWithoutEffect rule, Policy policy, RuleContext context) {
    /** Beyond so many rules, peers and ports of a direction nobody compares each with each. */
    private static final int MOST_COMPARED = 500;

    Finding.Builder finding(Place place) {
        return rule.finding(policy.object(), place);
    }

    List<DirectedRule> rules(Direction direction) {
        return policy.rules(direction).toList();
    }

    /** The rules of a direction, unless they are too many to compare each with each. */
    List<DirectedRule> comparable(Direction direction) {
        List<DirectedRule> rules = rules(direction);
        int size = rules.stream()
                .mapToInt(each ->
                        1 + each.rule().peers().size() + each.rule().ports().size())
                .sum();
        return size > MOST_COMPARED ? List.of() : rules;
    }

    Wider wider() {
        return new Wider(context.reachability().namespaceOf(policy.object()));
    }
}
