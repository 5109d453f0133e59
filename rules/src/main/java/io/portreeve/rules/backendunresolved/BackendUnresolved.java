package io.portreeve.rules.backendunresolved;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.topology.BrokenReference;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds Ingresses and routes whose backend or Gateway does not take their traffic. */
@RuleInfo(
        id = "PR1012",
        name = "backend-unresolved",
        summary = "An Ingress or route whose Service, port, ReferenceGrant or listener does not exist.",
        severity = Severity.MEDIUM,
        tags = {"wiring", "cwe-440", "cwe-441"})
public final class BackendUnresolved implements Rule {
    @Override
    public Stream<Finding> check(RuleContext context) {
        return context.topology().brokenReferences().stream()
                .flatMap(reference -> verdict(reference, context)
                        .map(verdict -> verdict.complete(finding(reference.object(), reference.place())))
                        .stream());
    }

    private static Optional<Verdict> verdict(BrokenReference reference, RuleContext context) {
        if (reference instanceof BrokenReference.NoSuchService missing) {
            return MissingService.judge(missing);
        }
        if (reference instanceof BrokenReference.NoSuchPort missing) {
            return MissingPort.judge(missing);
        }
        if (reference instanceof BrokenReference.NoReferenceGrant missing) {
            return MissingGrant.judge(missing, context.snapshot());
        }
        if (reference instanceof BrokenReference.NoSuchListener missing) {
            return MissingListener.judge(missing);
        }
        return MissingListener.judge((BrokenReference.NotAdmitted) reference);
    }
}
