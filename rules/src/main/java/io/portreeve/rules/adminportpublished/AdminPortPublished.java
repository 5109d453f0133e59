package io.portreeve.rules.adminportpublished;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.published.Door;
import io.portreeve.rules.published.PublishedPort;
import java.util.stream.Stream;

/** Finds ports that give command of a machine, the cluster or a process, and are reached from beyond the cluster. */
@RuleInfo(
        id = "PR2002",
        name = "admin-port-published",
        summary = "An administration, control-plane or debug port that is reachable from beyond the cluster.",
        severity = Severity.CRITICAL,
        tags = {"exposure", "administration", "cwe-284", "cwe-668"})
public final class AdminPortPublished implements Rule {
    @Override
    public Stream<Finding> check(RuleContext context) {
        return PublishedPort.sensitive(context, it -> it.danger().givesControl())
                .map(door -> Door.finding(this, door, context));
    }
}
