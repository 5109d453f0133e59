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
@RuleInfo(
        id = "PR1011",
        name = "invalid-port",
        summary = "A port number, name or protocol that an API server would refuse.",
        severity = Severity.MEDIUM,
        tags = {"wiring", "cwe-440"})
public final class InvalidPort implements Rule {
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
