package io.portreeve.rules.loadbalancernodeport;

import io.portreeve.document.MappingEdits;
import io.portreeve.document.NewEntry;
import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.Place;
import io.portreeve.model.Service;
import io.portreeve.model.ServiceType;
import io.portreeve.model.Value;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.topology.cloud.LoadBalancers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds load balancers whose node ports stay open behind them. */
public final class LoadBalancerNodePort implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR3003",
            "load-balancer-node-port",
            Severity.MEDIUM,
            "Node ports left open behind a LoadBalancer, where its source ranges do not guard them.",
            "exposure",
            "cwe-668",
            "cwe-284");

    private static final Fix ADVICE = Fix.advice(
            "set allocateLoadBalancerNodePorts: false if the provider's load balancer reaches pods without node ports,"
                    + " and remove written nodePort values");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return context.snapshot().services().stream()
                .filter(service -> service.is(ServiceType.LOAD_BALANCER))
                .flatMap(service -> judge(service, paths(service, context), context.exposure()).stream());
    }

    private static List<ExposurePath> paths(Service service, RuleContext context) {
        return service.ports().stream()
                .flatMap(port -> context.exposure().through(port).stream())
                .toList();
    }

    private Optional<Finding> judge(Service service, List<ExposurePath> paths, ExposureMap exposure) {
        boolean narrowed = exposure.hasSourceRanges(service);
        List<ExposurePath> open = paths.stream()
                .filter(path -> path.hop(Hop.Kind.NODE_PORT).isPresent())
                .toList();
        return ExposureMap.widest(open)
                .map(path -> finding(service, narrowed ? rangesOrType(service) : type(service))
                        .severity(narrowed && path.hop(Hop.Kind.POLICY).isEmpty() ? Severity.MEDIUM : Severity.INFO)
                        .exposure(path)
                        .fix(fix(service, exposure.loadBalancers()))
                        .message(message(service, narrowed) + Phrases.atThePods(path)));
    }

    /** An edit only where it is certain that the load balancer does without node ports, and none is asked for. */
    private static Fix fix(Service service, LoadBalancers loadBalancers) {
        Optional<Place> type = service.type().place();
        boolean asked = service.allocatesNodePorts().place().isPresent()
                || service.ports().stream()
                        .anyMatch(port -> port.nodePort().place().isPresent());
        if (asked || type.isEmpty() || !loadBalancers.goesPastNodePorts(service)) {
            return ADVICE;
        }
        Place whole = service.meta().place();
        NewEntry none = NewEntry.bool("allocateLoadBalancerNodePorts", false);
        return Fix.edit(
                        "write allocateLoadBalancerNodePorts: false, since this load balancer reaches pods without"
                                + " node ports",
                        MappingEdits.add(whole.range(), List.of("spec"), "type", none))
                .restingOn(type.get().range())
                .unlessShared(whole, type.get());
    }

    private static String message(Service service, boolean narrowed) {
        String nodePorts = service.ports().size() == 1 ? " also opens a node port for " : " also opens node ports for ";
        String opens = "LoadBalancer " + Phrases.name(service) + nodePorts + Phrases.ports(service);
        return narrowed
                ? opens + ": the source ranges guard the load balancer's address only, and whoever can dial a node"
                        + " goes past them."
                : opens + ", reachable by whoever can dial a node.";
    }

    private static Place rangesOrType(Service service) {
        return service.sourceRanges().stream()
                .map(Value::place)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> type(service));
    }

    private static Place type(Service service) {
        return service.type().place().orElse(service.meta().namePlace());
    }
}
