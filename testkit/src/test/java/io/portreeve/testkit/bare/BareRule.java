package io.portreeve.testkit.bare;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import java.util.stream.Stream;

/** A rule whose author has not written any file yet. */
@RuleInfo(id = "PR9002", name = "bare-rule", summary = "Finds nothing.", severity = Severity.INFO)
public final class BareRule implements Rule {
    @Override
    public Stream<Finding> check(RuleContext context) {
        return Stream.empty();
    }
}
