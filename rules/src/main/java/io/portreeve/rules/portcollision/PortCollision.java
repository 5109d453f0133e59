package io.portreeve.rules.portcollision;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.topology.Topology;
import java.util.stream.Stream;

/** Finds ports and port names that are claimed twice. */
public final class PortCollision implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR1007",
            "port-collision",
            Severity.MEDIUM,
            "One port or port name that two claim: in a Service, in a pod, on the nodes of a cluster.",
            "wiring",
            "cwe-440",
            "cwe-605");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        Topology topology = context.topology();
        NodePortCollisions nodePorts = new NodePortCollisions(topology);
        Stream<Collision> collisions = Stream.of(
                        context.snapshot().services().stream().flatMap(service -> new ServiceCollisions(service).all()),
                        context.snapshot().workloads().stream()
                                .flatMap(workload -> new PodCollisions(workload, topology.servicesOf(workload)).all()),
                        nodePorts.all(),
                        new HostPortCollisions(topology).all())
                .flatMap(some -> some);
        return Stream.concat(collisions.map(this::finding), new NodePortRange(this, topology, nodePorts).all());
    }

    private Finding finding(Collision collision) {
        return finding(collision.object(), collision.place())
                .severity(collision.severity())
                .confidence(collision.confidence())
                .related(collision.first().range(), "the first place")
                .subject(collision.subject())
                .fix(collision.fix())
                .message(collision.message());
    }
}
