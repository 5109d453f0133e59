package io.portreeve.rules.targetportunresolved;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.model.Place;
import io.portreeve.model.PortRef;
import io.portreeve.model.Protocol;
import io.portreeve.model.Service;
import io.portreeve.model.Workload;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.listening.NamedDeclarations;
import io.portreeve.rules.meant.Passing;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.topology.PortBinding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds named target ports that the selected pods do not have. */
public final class TargetPortUnresolved implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR1002",
            "target-port-unresolved",
            Severity.MEDIUM,
            "A named targetPort that no selected pod, or not every one, has with that protocol.",
            "wiring",
            "cwe-440");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return context.topology().services().stream()
                .flatMap(binding -> binding.ports().stream().flatMap(port -> judge(binding.service(), port).stream()));
    }

    private Optional<Finding> judge(Service service, PortBinding port) {
        List<Workload> lacking = port.lacking().stream()
                .filter(workload -> !Passing.is(workload))
                .toList();
        Optional<Place> place = port.port().targetPort().place();
        Optional<Protocol> protocol = port.port().protocol().known();
        Optional<PortRef> name = port.port().targetPort().known();
        if (lacking.isEmpty() || place.isEmpty() || protocol.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        UnresolvedPort unresolved = new UnresolvedPort(
                service,
                port.port(),
                name.get().toString(),
                place.get(),
                protocol.get(),
                lacking.stream().map(NamedDeclarations::of).toList());
        boolean all = port.targets().isEmpty() && port.unclear().isEmpty();
        return Optional.of(all ? noneHasIt(unresolved) : someLackIt(unresolved));
    }

    private Finding noneHasIt(UnresolvedPort port) {
        boolean headless = port.service().isHeadless();
        String none = "no pod that it selects has a " + port.wanted();
        String consequence = headless
                ? "Headless " + Phrases.name(port.service()) + " publishes no pod for port " + port.number() + ": "
                        + none
                : "Connections to port " + port.number() + " of " + Phrases.name(port.service()) + " are refused: "
                        + none;
        Severity severity = headless ? Severity.LOW : Severity.MEDIUM;
        return finding(port, port.isGuessed() ? Severity.INFO : severity)
                .fix(new TargetPortFix(port).fix())
                .message(consequence + ". " + port.workloads().get(0).sentence());
    }

    private Finding someLackIt(UnresolvedPort port) {
        List<String> without = port.workloads().stream()
                .map(declared -> Phrases.name(declared.workload()))
                .toList();
        return finding(port, port.isGuessed() ? Severity.INFO : Severity.LOW)
                .message("Port " + port.number() + " of " + Phrases.name(port.service()) + " leaves out the pods of "
                        + Phrases.and(without) + ", which have no " + port.wanted() + ".");
    }

    private Finding.Builder finding(UnresolvedPort port, Severity severity) {
        Finding.Builder finding = finding(port.service(), port.place())
                .severity(severity)
                .confidence(port.isGuessed() ? Confidence.POSSIBLE : Confidence.CERTAIN)
                .subject(port.number() + " to " + port.name());
        port.workloads().forEach(declared -> declared.relateTo(finding));
        return finding;
    }
}
