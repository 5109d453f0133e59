package io.portreeve.rules.hostnetwork;

import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.exposure.Scope;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.Container;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.Workload;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.phrase.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds pods that share their node's network, so that each port they open is a port of the node. */
public final class HostNetwork implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR3006",
            "host-network",
            Severity.MEDIUM,
            "Pods in their node's network: every port they open is a node's port, and no NetworkPolicy applies.",
            "exposure",
            "isolation",
            "cwe-668",
            "cwe-653");

    /** One on each node, or over soon: more often on purpose than a server that could run anywhere. */
    private static final Set<String> OFTEN_ON_PURPOSE = Set.of("DaemonSet", "Job", "CronJob");

    private static final Fix REMOVE =
            Fix.advice("remove hostNetwork, and publish the ports that others need through a Service");
    private static final Fix GUARD = Fix.advice(
            "keep hostNetwork if the agent needs it, let it listen on 127.0.0.1 where it can, and let a firewall"
                    + " before the nodes say who reaches its ports");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return context.snapshot().workloads().stream()
                .filter(workload -> workload.pod().hostNetwork().is(true))
                .map(workload -> judge(workload, context));
    }

    private Finding judge(Workload workload, RuleContext context) {
        Optional<ExposurePath> path = ExposureMap.widest(context.exposure().to(workload).stream()
                .filter(each -> each.hop(Hop.Kind.HOST_NETWORK).isPresent())
                .toList());
        Optional<NodeAgent> agent = NodeAgent.of(workload);
        boolean isPublic = path.filter(each -> each.widest() == Scope.INTERNET).isPresent();
        return finding(
                        workload,
                        workload.pod()
                                .hostNetwork()
                                .place()
                                .orElse(workload.meta().namePlace()))
                .severity(agent.isPresent() ? Severity.INFO : ordinary(workload, isPublic))
                .exposure(path)
                .fix(agent.isPresent() ? GUARD : REMOVE)
                .message(Phrases.name(workload) + " runs in its node's network: " + opened(workload)
                        + ", and NetworkPolicies do not apply to it."
                        + agent.map(known -> " It has a reason to: " + known.reason() + ".")
                                .orElse(""));
    }

    private static Severity ordinary(Workload workload, boolean isPublic) {
        return OFTEN_ON_PURPOSE.contains(workload.kind()) && !isPublic ? Severity.LOW : Severity.MEDIUM;
    }

    private static String opened(Workload workload) {
        List<String> declared = workload.pod().containers().stream()
                .filter(container -> container.role() != Container.Role.INIT)
                .flatMap(container -> container.ports().stream())
                .filter(port -> port.number().known().isPresent())
                .map(ContainerPort::label)
                .map(label -> label.replace("/TCP", ""))
                .distinct()
                .toList();
        return declared.isEmpty()
                ? "every port that it opens is a port of the node"
                : Phrases.ports(declared) + " and every other that it opens "
                        + (declared.size() == 1 ? "is a port" : "are ports") + " of the node";
    }
}
