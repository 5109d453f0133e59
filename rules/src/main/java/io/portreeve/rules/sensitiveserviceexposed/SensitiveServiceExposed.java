package io.portreeve.rules.sensitiveserviceexposed;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.published.Door;
import io.portreeve.rules.published.PublishedPort;
import java.util.stream.Stream;

/** Finds stores, brokers and consoles that are reached from beyond the cluster. */
@RuleInfo(
        id = "PR2004",
        name = "sensitive-service-exposed",
        summary = "A data store, broker, secret store or console that is reachable from beyond the cluster.",
        severity = Severity.CRITICAL,
        tags = {"exposure", "data", "cwe-284", "cwe-668"})
public final class SensitiveServiceExposed implements Rule {
    @Override
    public Stream<Finding> check(RuleContext context) {
        return PublishedPort.sensitive(
                        context, it -> it.isSensitive() && !it.danger().givesControl())
                .map(door -> Door.finding(this, door, context));
    }
}
