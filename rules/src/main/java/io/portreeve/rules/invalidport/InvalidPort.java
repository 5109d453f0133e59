package io.portreeve.rules.invalidport;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.model.KubernetesObject;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.phrase.Phrases;
import java.util.stream.Stream;

/** Finds ports that an API server would refuse. */
public final class InvalidPort implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR1011",
            "invalid-port",
            Severity.MEDIUM,
            "A port number, name or protocol that an API server would refuse.",
            "wiring",
            "cwe-440");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        Stream<Finding> ofServices = context.snapshot().services().stream()
                .flatMap(service -> new ServiceFaults(service).all().map(fault -> finding(service, fault)));
        Stream<Finding> ofWorkloads = context.snapshot().workloads().stream()
                .flatMap(workload -> new PodFaults(workload).all().map(fault -> finding(workload, fault)));
        return Stream.concat(ofServices, ofWorkloads);
    }

    private Finding finding(KubernetesObject object, Fault fault) {
        String refusal = fault.refused() ? "An API server refuses " + Phrases.name(object) + ": " : "";
        return finding(object, fault.place())
                .severity(fault.severity())
                .fix(fault.fix())
                .message(refusal + fault.what() + ".");
    }
}
