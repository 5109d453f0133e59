package io.portreeve.testkit.bare;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import java.util.stream.Stream;

/** A rule whose author has not written any file yet. */
public final class BareRule implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("PR9002", "bare-rule", Severity.INFO, "Finds nothing.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return Stream.empty();
    }
}
