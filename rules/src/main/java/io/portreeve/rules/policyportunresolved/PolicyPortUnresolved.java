package io.portreeve.rules.policyportunresolved;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.listening.NamedDeclarations;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.rules.policy.Destinations;
import io.portreeve.rules.policy.DirectedRule;
import io.portreeve.rules.policy.PodPeers;
import io.portreeve.rules.policy.Policies;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds port names in policies that the pods do not have. */
public final class PolicyPortUnresolved implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR4006",
            "policy-port-unresolved",
            Severity.MEDIUM,
            "A named port in a policy that no pod that the rule is about has with that protocol.",
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
        return Policies.of(context)
                .rules()
                .filter(rule -> rule.rule().ports().stream().anyMatch(NamedPolicyPort::isName))
                .flatMap(rule -> judge(rule, context));
    }

    private Stream<Finding> judge(DirectedRule rule, RuleContext context) {
        return Destinations.of(rule, context).stream()
                .flatMap(pods ->
                        NamedPolicyPort.of(rule, pods).stream().flatMap(port -> judge(port, pods, context).stream()));
    }

    private Optional<Finding> judge(NamedPolicyPort port, Destinations pods, RuleContext context) {
        if (!port.having().isEmpty()) {
            return Optional.of(port.callingItOtherwise())
                    .filter(some -> !some.isEmpty())
                    .map(some -> someLackIt(port, some));
        }
        PortNameFix fix = new PortNameFix(port, context.topology());
        boolean mayBePrecaution = PodPeers.areBroad(port.rule()) && fix.isGuess();
        return pods.perhaps().isEmpty() && !mayBePrecaution ? Optional.of(noneHasIt(port, fix)) : Optional.empty();
    }

    private Finding noneHasIt(NamedPolicyPort port, PortNameFix fix) {
        return finding(port, Severity.MEDIUM, port.pods())
                .fix(fix.fix())
                .message("Port " + port.name() + " in " + port.rule().policy().name() + " " + effect(port.rule())
                        + ": no pod that the rule is about has a " + port.wanted() + ". "
                        + port.pods().get(0).sentence() + fix.explanation());
    }

    private Finding someLackIt(NamedPolicyPort port, List<NamedDeclarations> lacking) {
        List<String> without = lacking.stream()
                .map(declared -> Phrases.pods(declared.workload()))
                .toList();
        return finding(port, Severity.LOW, lacking)
                .message("Port " + port.name() + " in " + port.rule().policy().name() + " leaves out "
                        + Phrases.and(without) + ": what others call " + port.name() + " has another name there.");
    }

    private static String effect(DirectedRule rule) {
        if (rule.denies()) {
            return "denies nothing";
        }
        return rule.policy().tier().isolates() ? "opens nothing" : "has no effect";
    }

    private Finding.Builder finding(NamedPolicyPort port, Severity severity, List<NamedDeclarations> related) {
        Finding.Builder finding = finding(port.rule().policy().object(), port.place())
                .severity(port.isGuessed() ? Severity.INFO : severity)
                .confidence(port.isGuessed() ? Confidence.POSSIBLE : Confidence.LIKELY)
                .subject(port.name());
        related.forEach(declared -> declared.relateTo(finding));
        return finding;
    }
}
