package io.portreeve.rules.admindaemon;

import io.portreeve.exposure.ExposureMap;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.Container;
import io.portreeve.model.Workload;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.rules.published.ProgramPort;
import java.util.stream.Stream;

/** Finds daemons for administration that containers start, whether or not anybody declared their ports. */
public final class AdminDaemon implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR2003",
            "admin-daemon",
            Severity.HIGH,
            "An administration daemon (SSH, Telnet, RDP, VNC, a web terminal, the Docker API) that a container starts.",
            "administration",
            "cwe-284",
            "cwe-668");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return context.snapshot().workloads().stream()
                .flatMap(workload -> workload.pod().containers().stream()
                        .filter(container -> container.role() != Container.Role.INIT)
                        .flatMap(container -> ContainerStarts.of(container).stream()
                                .map(start -> judge(workload, container, start, context.exposure()))));
    }

    private Finding judge(Workload workload, Container container, Start start, ExposureMap exposure) {
        ProgramPort port = ProgramPort.of(workload, container, start.listening().port(), exposure);
        Finding.Builder finding = finding(workload, start.place())
                .severity(port.severity(start.daemon().danger()))
                .confidence(start.confidence())
                .exposure(port.path())
                .fix(Fix.advice(start.daemon().instead()))
                .subject(container.name().known().orElse("") + ":" + start.program());
        port.declared().ifPresent(declared -> finding.related(declared.number().place(), "the declared port"));
        return finding.message(port.owner() + " " + start.because() + " " + start.listening() + ": "
                + port.who() + " can reach it"
                + port.path().map(Phrases::conditions).orElse("") + port.whateverIsDeclared());
    }
}
