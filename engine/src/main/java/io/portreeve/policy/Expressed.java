package io.portreeve.policy;

import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleInfo;
import java.util.List;
import java.util.Optional;

/**
 * How far a rule can be told of one object alone.
 *
 * @param conditions none where it cannot be
 * @param limits what the conditions leave out, or why there are none; one sentence or several
 */
public record Expressed(Rule rule, List<Condition> conditions, String limits) {
    public Expressed {
        conditions = List.copyOf(conditions);
    }

    /** Of rules in their order; a rule that says nothing about admission is a bug. */
    public static List<Expressed> all(List<Rule> rules) {
        return rules.stream().map(ConditionReader::read).toList();
    }

    public RuleInfo info() {
        return rule.info();
    }

    /** Whether there is a condition at all. */
    public boolean isPossible() {
        return !conditions.isEmpty();
    }

    /** What is left out, where anything is. */
    public Optional<String> gap() {
        return Optional.of(limits).filter(text -> !text.isEmpty());
    }
}
