package io.portreeve.rules.unrecognisedscopeannotation;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.model.Gateway;
import io.portreeve.model.Ingress;
import io.portreeve.model.Service;
import io.portreeve.model.ServiceType;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.topology.cloud.LoadBalancers;
import java.util.stream.Stream;

/** Finds annotations that were to say who reaches a load balancer, and that its controller does not read that way. */
public final class UnrecognisedScopeAnnotation implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR3011",
            "unrecognised-scope-annotation",
            Severity.MEDIUM,
            "An annotation or source range that its controller does not accept, or that nobody reads here.",
            "exposure",
            "cwe-668",
            "cwe-1188");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return Stream.of(services(context), ingresses(context), gateways(context))
                .flatMap(found -> found);
    }

    private Stream<Finding> services(RuleContext context) {
        LoadBalancers judge = context.exposure().loadBalancers();
        return context.snapshot().services().stream()
                .filter(service -> service.is(ServiceType.LOAD_BALANCER))
                .flatMap(service -> findings(service, judge, context));
    }

    private Stream<Finding> findings(Service service, LoadBalancers judge, RuleContext context) {
        Verdict verdict = new Verdict(this, service, judge.facing(service), context);
        return Stream.of(
                        verdict.unrecognised(),
                        verdict.disregarded(judge.disregarded(service)),
                        verdict.doubts(),
                        verdict.invalid(judge.rangeLists(service)))
                .flatMap(found -> found);
    }

    private Stream<Finding> ingresses(RuleContext context) {
        LoadBalancers judge = context.exposure().loadBalancers();
        return context.snapshot().all(Ingress.class).flatMap(ingress -> {
            var ingressClass = context.topology().classOf(ingress);
            Verdict verdict = new Verdict(this, ingress, judge.facing(ingress, ingressClass), context);
            return Stream.concat(verdict.unrecognised(), verdict.invalid(judge.rangeLists(ingress, ingressClass)));
        });
    }

    private Stream<Finding> gateways(RuleContext context) {
        LoadBalancers judge = context.exposure().loadBalancers();
        return context.snapshot()
                .all(Gateway.class)
                .flatMap(gateway -> new Verdict(this, gateway, judge.facing(gateway), context).unrecognised());
    }
}
