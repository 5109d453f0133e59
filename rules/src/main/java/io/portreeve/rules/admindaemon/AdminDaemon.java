package io.portreeve.rules.admindaemon;

import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Scope;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.Container;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.Protocol;
import io.portreeve.model.Workload;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.phrase.Phrases;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds daemons for administration that containers start, whether or not anybody declared their ports. */
@RuleInfo(
        id = "PR2003",
        name = "admin-daemon",
        summary =
                "An administration daemon (SSH, Telnet, RDP, VNC, a web terminal, the Docker API) that a container starts.",
        severity = Severity.HIGH,
        tags = {"administration", "cwe-284", "cwe-668"})
public final class AdminDaemon implements Rule {
    @Override
    public Stream<Finding> check(RuleContext context) {
        return context.snapshot().workloads().stream()
                .flatMap(workload -> workload.pod().containers().stream()
                        .filter(container -> container.role() != Container.Role.INIT)
                        .flatMap(container -> ContainerStarts.of(container).stream()
                                .map(start -> judge(workload, container, start, context.exposure()))));
    }

    private Finding judge(Workload workload, Container container, Start start, ExposureMap exposure) {
        Optional<ExposurePath> path =
                start.listening().port().flatMap(port -> ExposureMap.widest(exposure.to(workload, port, Protocol.TCP)));
        Optional<ContainerPort> declared = declared(container, start.listening());
        Scope scope = scope(workload, path);
        Finding.Builder finding = finding(workload, start.place())
                .severity(severity(start.daemon(), scope, path))
                .confidence(start.confidence())
                .exposure(path)
                .fix(Fix.advice(start.daemon().instead()))
                .subject(container.name().known().orElse("") + ":" + start.program());
        declared.ifPresent(port -> finding.related(port.number().place(), "the declared port"));
        return finding.message(who(workload, container) + " " + start.because() + " " + start.listening() + ": "
                + Phrases.from(scope) + " can reach it"
                + path.map(Phrases::conditions).orElse("") + tail(start.listening(), declared.isPresent()));
    }

    /** Without a policy every pod can dial a port of any other pod, be it declared or not: never less than that. */
    private static Scope scope(Workload workload, Optional<ExposurePath> path) {
        Scope least = workload.pod().hostNetwork().is(true) ? Scope.NETWORK : Scope.CLUSTER;
        return path.map(ExposurePath::widest)
                .filter(scope -> scope.isAtLeast(least))
                .orElse(least);
    }

    private static Severity severity(Daemon daemon, Scope scope, Optional<ExposurePath> path) {
        Severity fromPods = daemon.danger().severityAt(Scope.CLUSTER).orElse(Severity.INFO);
        Severity widest = daemon.danger().severityAt(scope).orElse(fromPods);
        boolean conditional = path.filter(ExposurePath::isConditional).isPresent();
        return (conditional ? widest.lower() : widest).atLeast(fromPods);
    }

    private static Optional<ContainerPort> declared(Container container, Listening listening) {
        return container.ports().stream()
                .filter(port -> port.protocol().is(Protocol.TCP))
                .filter(port -> listening.port().filter(port.number()::is).isPresent())
                .findFirst();
    }

    private static String who(Workload workload, Container container) {
        return "Container " + container.name().known().orElse("without a name") + " of " + Phrases.name(workload);
    }

    private static String tail(Listening listening, boolean declared) {
        if (listening.port().isEmpty()) {
            return ", whether or not a containerPort declares it.";
        }
        return declared
                ? ", and deleting its containerPort would close nothing."
                : ", although no containerPort declares it.";
    }
}
