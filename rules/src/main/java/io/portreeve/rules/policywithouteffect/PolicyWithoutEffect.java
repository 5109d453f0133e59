package io.portreeve.rules.policywithouteffect;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.policy.Policies;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds policies that do nothing, and rules, peers and exceptions in them that do nothing. */
public final class PolicyWithoutEffect implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR4007",
            "policy-without-effect",
            Severity.MEDIUM,
            "A policy, or a part of one, that does nothing: on host networks, of a direction left out, undone by another part.",
            "isolation",
            "cwe-693",
            "cwe-284");

    private static final List<Function<Idle, Stream<Finding>>> LOOKS = List.of(
            OnNodes::in,
            LeftOut::in,
            EmptyRanges::in,
            UselessRules::in,
            UselessPeers::in,
            Readmitted::in,
            HiddenClients::in,
            PodsInBlocks::in);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return Policies.of(context)
                .all()
                .map(policy -> new Idle(this, policy, context))
                .flatMap(idle -> LOOKS.stream().flatMap(look -> look.apply(idle)));
    }
}
