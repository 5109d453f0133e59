package io.portreeve.rules.portcollision;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Workload;
import io.portreeve.rule.Rule;
import io.portreeve.rules.meant.SameCluster;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.topology.Topology;
import java.util.Optional;
import java.util.stream.Stream;

/** Host ports that a Service has as its node port, or may be given any day. */
final class NodePortRange {
    private static final Fix ADVICE = Fix.advice("choose a hostPort below " + ServicePort.FIRST_NODE_PORT);

    private final Rule rule;
    private final Topology topology;
    private final NodePortCollisions nodePorts;

    NodePortRange(Rule rule, Topology topology, NodePortCollisions nodePorts) {
        this.rule = rule;
        this.topology = topology;
        this.nodePorts = nodePorts;
    }

    Stream<Finding> all() {
        return topology.snapshot().workloads().stream()
                .filter(workload -> !workload.origin().patch())
                .flatMap(HostPort::of)
                .flatMap(port -> taken(port).or(() -> inRange(port)).stream());
    }

    private Optional<Finding> taken(HostPort port) {
        return nodePorts.of(port.number()).stream()
                .filter(claim -> claim.port().protocol().is(port.protocol()))
                .flatMap(
                        claim -> SameCluster.sure(topology, claim.service(), port.workload())
                                .map(sure -> taken(port, claim, sure))
                                .stream())
                .findFirst();
    }

    private Finding taken(HostPort port, NodePortCollisions.Claim claim, Confidence sure) {
        return rule.finding(port.workload(), port.place())
                .severity(severity(port.workload(), claim, sure))
                .confidence(sure)
                .related(claim.place().range(), "the node port")
                .subject("hostPort " + port.label())
                .fix(ADVICE)
                .message("Host port " + port.label() + " of " + Phrases.name(port.workload())
                        + " is also the node port of " + Phrases.name(claim.service())
                        + ": on nodes with such a pod, only one of the two gets the connections.");
    }

    /** Where the Service leads to these very pods, the connections find them either way. */
    private Severity severity(Workload workload, NodePortCollisions.Claim claim, Confidence sure) {
        boolean leadsThere = topology.servicesOf(workload).stream()
                .anyMatch(binding -> binding.service().equals(claim.service()));
        return leadsThere || sure == Confidence.POSSIBLE ? Severity.LOW : Severity.MEDIUM;
    }

    private Optional<Finding> inRange(HostPort port) {
        if (!ServicePort.isInNodePortRange(port.number()) || port.isLoopback()) {
            return Optional.empty();
        }
        return Optional.of(rule.finding(port.workload(), port.place())
                .severity(Severity.LOW)
                .confidence(Confidence.LIKELY)
                .subject("hostPort " + port.label())
                .fix(ADVICE)
                .message("Host port " + port.label() + " of " + Phrases.name(port.workload())
                        + " lies in the range of node ports, " + ServicePort.FIRST_NODE_PORT + "-"
                        + ServicePort.LAST_NODE_PORT
                        + ": the cluster may give it to a Service any day, and then only one of the two gets the"
                        + " connections."));
    }
}
