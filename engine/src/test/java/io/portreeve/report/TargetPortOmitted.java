package io.portreeve.report;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import java.util.stream.Stream;

/** A rule that has a page and finds nothing. */
@RuleInfo(
        id = "PR1001",
        name = "target-port-omitted",
        summary = "A Service port without targetPort reaches the same number.",
        severity = Severity.HIGH,
        tags = {"exposure", "cwe-668"})
final class TargetPortOmitted implements Rule {
    @Override
    public Stream<Finding> check(RuleContext context) {
        return Stream.empty();
    }
}
