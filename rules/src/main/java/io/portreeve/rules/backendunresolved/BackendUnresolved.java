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
public final class BackendUnresolved implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR1012",
            "backend-unresolved",
            Severity.MEDIUM,
            "An Ingress or route whose Service, port, ReferenceGrant or listener does not exist.",
            "wiring",
            "cwe-440",
            "cwe-441");

    @Override
    public RuleInfo info() {
        return INFO;
    }

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
