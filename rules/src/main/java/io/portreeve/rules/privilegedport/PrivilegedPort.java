package io.portreeve.rules.privilegedport;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.model.Protocol;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.catalogue.Classification;
import io.portreeve.rules.catalogue.Danger;
import io.portreeve.rules.catalogue.PortCatalogue;
import io.portreeve.rules.catalogue.PortEvidence;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds ports below 1024 that containers are to open, which not everybody may. */
public final class PrivilegedPort implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR1006",
            "privileged-port",
            Severity.LOW,
            "A container port below 1024, which a program without privileges may not be able to open.",
            "wiring",
            "cwe-250");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        PortCatalogue catalogue = PortCatalogue.of(context);
        Stream<Finding> declared = context.snapshot().workloads().stream()
                .flatMap(OpenedPort::declaredBy)
                .filter(port -> !isForAdministration(port, catalogue))
                .flatMap(port -> judge(port).stream());
        Stream<Finding> reached = context.topology().services().stream()
                .flatMap(OpenedPort::reachedBy)
                .flatMap(port -> judge(port).stream())
                .filter(finding -> finding.severity() != Severity.INFO);
        return Stream.concat(declared, reached);
    }

    /** What such a port should do is go away, as PR2001 says, and not move up. */
    private static boolean isForAdministration(OpenedPort port, PortCatalogue catalogue) {
        Classification byNumber = catalogue.classify(PortEvidence.of(port.number(), Protocol.TCP));
        return byNumber.danger() == Danger.ADMIN && byNumber.confidence() == Confidence.CERTAIN;
    }

    private Optional<Finding> judge(OpenedPort port) {
        Privilege privilege = Privilege.of(port.container());
        Gate gate = Gate.of(port);
        return gate == Gate.OPEN || privilege == Privilege.GRANTED
                ? Optional.empty()
                : Optional.of(finding(port, new Verdict(port, privilege, gate)));
    }

    private Finding finding(OpenedPort port, Verdict verdict) {
        return finding(port.object(), port.place())
                .severity(verdict.severity())
                .confidence(verdict.confidence())
                .fix(verdict.advice())
                .subject(port.subject())
                .related(port.container().runAsUser().place(), "this says who runs")
                .related(port.container().runAsNonRoot().place(), "this says that root does not run, or may")
                .related(
                        port.workload().pod().unprivilegedPortStart().place(),
                        "from this port on, no privilege is needed")
                .message(verdict.message());
    }
}
