package io.portreeve.rules.policynamesserviceport;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.PolicyPort;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.rules.policy.Destinations;
import io.portreeve.rules.policy.DirectedRule;
import io.portreeve.rules.policy.Policies;
import java.util.List;
import java.util.stream.Stream;

/** Finds policies that name the port of a Service, where the port of its pods would count. */
public final class PolicyNamesServicePort implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR4005",
            "policy-names-service-port",
            Severity.MEDIUM,
            "A port in a policy that is a Service's port or node port, and no port of the pods behind it.",
            "isolation",
            "wiring",
            "cwe-693",
            "cwe-440");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        CalledNumbers called = CalledNumbers.of(context.topology());
        return Policies.of(context).rules().flatMap(rule -> judge(rule, called, context));
    }

    private Stream<Finding> judge(DirectedRule rule, CalledNumbers called, RuleContext context) {
        List<PolicyPort> suspects =
                rule.rule().ports().stream().filter(called::has).toList();
        return suspects.isEmpty()
                ? Stream.empty()
                : Destinations.of(rule, context).stream()
                        .flatMap(pods -> suspects.stream()
                                .flatMap(port -> MistakenPort.of(rule, port, pods, context.topology()).stream()))
                        .map(mistaken -> finding(mistaken, context));
    }

    private Finding finding(MistakenPort mistaken, RuleContext context) {
        boolean harmless = new PortsBehind(mistaken, context.reachability()).areAsWanted();
        return finding(mistaken.rule().policy().object(), mistaken.place())
                .severity(harmless ? Severity.INFO : Severity.MEDIUM)
                .confidence(Confidence.LIKELY)
                .related(mistaken.hits().get(0).binds().port().port().place(), "the port of the Service")
                .subject(String.valueOf(mistaken.number()))
                .fix(harmless ? takeOut(mistaken) : new PodPortFix(mistaken).fix())
                .message(opening(mistaken) + " "
                        + (harmless
                                ? harmless(mistaken)
                                : "Policies apply behind the Service, so " + effect(mistaken)));
    }

    private static String opening(MistakenPort mistaken) {
        return "Port " + mistaken.number() + " in " + mistaken.rule().policy().name() + " is the " + mistaken.kind()
                + " of " + Phrases.name(mistaken.service()) + ", whose pods are reached on "
                + behind(mistaken) + ".";
    }

    static String behind(MistakenPort mistaken) {
        return Phrases.and(mistaken.targets().stream().map(String::valueOf).toList());
    }

    private static String effect(MistakenPort mistaken) {
        DirectedRule rule = mistaken.rule();
        if (rule.denies()) {
            return "the rule denies nothing there.";
        }
        if (rule.policy().tier().isolates()) {
            return rule.isIngress() ? "the rule lets nobody in there." : "the rule lets nothing out to them.";
        }
        return "the rule has no effect there.";
    }

    private static String harmless(MistakenPort mistaken) {
        return "It does nothing here, since " + behind(mistaken) + " is "
                + (mistaken.rule().denies() ? "closed" : "open") + " as well.";
    }

    private static Fix takeOut(MistakenPort mistaken) {
        return Fix.advice("take port " + mistaken.number() + " out");
    }
}
