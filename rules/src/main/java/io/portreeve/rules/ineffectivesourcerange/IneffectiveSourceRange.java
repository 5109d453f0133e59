package io.portreeve.rules.ineffectivesourcerange;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.model.Ingress;
import io.portreeve.model.IngressClass;
import io.portreeve.model.Service;
import io.portreeve.model.ServiceType;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.topology.cloud.LoadBalancers;
import io.portreeve.topology.cloud.RangeList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds allow lists of clients that hold nobody back. */
public final class IneffectiveSourceRange implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR3012",
            "ineffective-source-range",
            Severity.MEDIUM,
            "Source ranges that let in everybody, or that nobody heeds where they are written.",
            "exposure",
            "cwe-668",
            "cwe-284");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return Stream.concat(
                context.snapshot().services().stream().flatMap(service -> ofService(service, context)),
                context.snapshot().all(Ingress.class).flatMap(ingress -> ofIngress(ingress, context)));
    }

    private Stream<Finding> ofService(Service service, RuleContext context) {
        LoadBalancers judge = context.exposure().loadBalancers();
        List<RangeList> lists = judge.rangeLists(service);
        if (lists.isEmpty()) {
            return Stream.empty();
        }
        Verdict verdict = new Verdict(this, service, judge.facing(service), context);
        if (!service.is(ServiceType.LOAD_BALANCER)) {
            return verdict.ofAnotherType(service, lists);
        }
        return Stream.concat(verdict.onLoadBalancer(lists), verdict.overruled(service, lists));
    }

    private Stream<Finding> ofIngress(Ingress ingress, RuleContext context) {
        LoadBalancers judge = context.exposure().loadBalancers();
        Optional<IngressClass> ingressClass = context.topology().classOf(ingress);
        Verdict verdict = new Verdict(this, ingress, judge.facing(ingress, ingressClass), context);
        List<RangeList> lists = judge.rangeLists(ingress, ingressClass);
        return Stream.concat(verdict.onLoadBalancer(lists), Masquerade.of(verdict, lists));
    }
}
