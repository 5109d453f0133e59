package io.portreeve.rules.debugportenabled;

import io.portreeve.exposure.ExposureMap;
import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.Container;
import io.portreeve.model.Workload;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.catalogue.Danger;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.rules.published.ProgramPort;
import java.util.stream.Stream;

/** Finds debuggers and profilers that containers open, whether or not anybody declared their ports. */
public final class DebugPortEnabled implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR2005",
            "debug-port-enabled",
            Severity.HIGH,
            "A debugger or profiler (JDWP, JMX, Node inspector, Delve, pprof, debugpy, ...) open to other pods.",
            "administration",
            "debug",
            "cwe-489",
            "cwe-668");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return context.snapshot().workloads().stream()
                .flatMap(workload -> workload.pod().containers().stream()
                        .flatMap(container -> DebugPorts.of(container).stream()
                                .map(open -> judge(workload, container, open, context.exposure()))));
    }

    private Finding judge(Workload workload, Container container, DebugPort open, ExposureMap exposure) {
        ProgramPort port = ProgramPort.of(workload, container, open.listening().port(), exposure);
        Finding.Builder finding = finding(workload, open.token().place())
                .severity(severity(container, open, port))
                .confidence(open.confidence())
                .exposure(port.path())
                .fix(Fix.advice(open.debugger().instead()))
                .subject(container.name().known().orElse("") + ":"
                        + open.debugger().what());
        port.declared().ifPresent(declared -> finding.related(declared.number().place(), "the declared port"));
        return finding.message(port.owner() + " opens " + open.debugger().what() + " " + open.listening() + ": "
                + port.who() + (open.isCertain() ? " can " : " may be able to ")
                + open.debugger().power() + whileItRuns(container)
                + open.unless() + port.path().map(Phrases::conditions).orElse("") + port.whateverIsDeclared());
    }

    private static Severity severity(Container container, DebugPort open, ProgramPort port) {
        if (open.confidence() == Confidence.POSSIBLE) {
            return Severity.INFO;
        }
        Severity severity = port.severity(Danger.DEBUG);
        Severity known = open.isCertain() ? severity : severity.lower();
        return container.role() == Container.Role.INIT ? known.lower() : known;
    }

    private static String whileItRuns(Container container) {
        return container.role() == Container.Role.INIT ? " while this init container runs" : "";
    }
}
