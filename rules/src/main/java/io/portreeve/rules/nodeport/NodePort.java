package io.portreeve.rules.nodeport;

import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.exposure.Scope;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.model.ServiceType;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.phrase.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds Services that open a port on every node. */
public final class NodePort implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR3002",
            "node-port",
            Severity.LOW,
            "A NodePort Service, which opens its ports on every node of the cluster.",
            "exposure",
            "cwe-668");

    private static final Fix ADVICE =
            Fix.advice("set type: ClusterIP and publish through an Ingress or a load balancer with source ranges");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return context.snapshot().services().stream()
                .filter(service -> service.is(ServiceType.NODE_PORT))
                .flatMap(service -> nodePath(service, context).map(path -> judge(service, path)).stream());
    }

    private static Optional<ExposurePath> nodePath(Service service, RuleContext context) {
        return ExposureMap.widest(service.ports().stream()
                .flatMap(port -> context.exposure().through(port).stream())
                .filter(path -> path.hop(Hop.Kind.NODE_PORT).isPresent())
                .toList());
    }

    private Finding judge(Service service, ExposurePath path) {
        return finding(service, service.type().place().orElse(service.meta().namePlace()))
                .severity(severity(path))
                .exposure(path)
                .fix(ADVICE)
                .message("NodePort " + Phrases.name(service) + " opens " + nodePorts(service)
                        + " on every node: whoever can dial a node reaches it, past every load balancer and Ingress."
                        + Phrases.atThePods(path));
    }

    private static Severity severity(ExposurePath path) {
        if (path.hop(Hop.Kind.POLICY).isPresent()) {
            return Severity.INFO;
        }
        return path.scope() == Scope.INTERNET ? Severity.MEDIUM : Severity.LOW;
    }

    private static String nodePorts(Service service) {
        List<String> written = service.ports().stream()
                .map(ServicePort::nodePort)
                .flatMap(port -> port.known().stream())
                .map(String::valueOf)
                .toList();
        String chosen =
                service.ports().size() == 1 ? "a port of the cluster's choice" : "ports of the cluster's choice";
        return written.isEmpty() ? chosen : Phrases.ports(written);
    }
}
