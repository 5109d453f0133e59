package io.portreeve.rules.hostport;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.exposure.Scope;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.IpAddress;
import io.portreeve.model.Place;
import io.portreeve.model.Protocol;
import io.portreeve.model.Value;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.rules.published.Closing;
import io.portreeve.rules.published.PublishedPort;
import io.portreeve.topology.PortTarget;
import java.util.List;
import java.util.stream.Stream;

/** Finds ports of containers that are opened on the node; those with something dangerous behind them are left to others. */
public final class HostPort implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR3005",
            "host-port",
            Severity.LOW,
            "A hostPort, which opens a port of the pod on the node that runs it.",
            "exposure",
            "cwe-668");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return context.exposure().paths().stream()
                .filter(path -> path.hop(Hop.Kind.HOST_PORT).isPresent())
                .filter(path -> PublishedPort.worst(context, List.of(path)).isEmpty())
                .flatMap(path -> path.target().stream()
                        .flatMap(target -> target.declared().map(port -> judge(target, port, path, context)).stream()));
    }

    private Finding judge(PortTarget target, ContainerPort port, ExposurePath path, RuleContext context) {
        Place place = port.hostPort().place().orElse(port.place());
        return finding(target.workload(), place)
                .severity(severity(path))
                .related(port.hostIp().place(), "at this address of the node only")
                .exposure(path)
                .fix(Closing.of(path, context.exposure()))
                .subject(number(port.hostPort(), target))
                .message(Phrases.name(target.workload()) + " opens " + ports(target, port) + where(port)
                        + ": whoever can dial the node reaches it, past every Service and Ingress."
                        + Phrases.atThePods(path));
    }

    private static Severity severity(ExposurePath path) {
        if (path.hop(Hop.Kind.POLICY).isPresent()) {
            return Severity.INFO;
        }
        return path.scope() == Scope.INTERNET ? Severity.MEDIUM : Severity.LOW;
    }

    private static String ports(PortTarget target, ContainerPort port) {
        return port.hostPort().is(target.number())
                ? "its port " + number(port.hostPort(), target)
                : "port " + number(port.hostPort(), target) + ", which leads to its port " + target.number() + ",";
    }

    private static String number(Value<Integer> hostPort, PortTarget target) {
        String protocol = target.protocol() == Protocol.TCP ? "" : "/" + target.protocol();
        return hostPort.known().map(String::valueOf).orElse("?") + protocol;
    }

    private static String where(ContainerPort port) {
        return port.hostIp()
                .known()
                .filter(ip ->
                        IpAddress.parse(ip).filter(IpAddress::isUnspecified).isEmpty())
                .map(ip -> " at address " + ip + " of each node that runs it")
                .orElse(" on each node that runs it");
    }
}
