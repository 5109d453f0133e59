package io.portreeve.report;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import java.util.stream.Stream;

/** A rule that has a page and finds nothing. */
final class TargetPortOmitted implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR1001",
            "target-port-omitted",
            Severity.HIGH,
            "A Service port without targetPort reaches the same number.",
            "exposure",
            "cwe-668");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return Stream.empty();
    }
}
