package io.portreeve.rules.policyallowsworld;

import io.portreeve.exposure.Scope;
import io.portreeve.finding.Severity;
import io.portreeve.model.IpRanges;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.reachability.Admission;
import io.portreeve.reachability.Cause;
import io.portreeve.reachability.Outcome;
import io.portreeve.reachability.Peer;
import io.portreeve.reachability.Reachability;
import io.portreeve.reachability.Reachers;
import io.portreeve.reachability.Reason;
import io.portreeve.rules.inside.InsidePort;
import io.portreeve.source.Order;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A dangerous port that a rule of a policy opens to everybody of a kind.
 *
 * @param policy whose rule it is
 * @param outside whether the rule lets in addresses outside of the cluster; else it lets in pods
 */
record Allowed(InsidePort port, KubernetesObject policy, Place rule, boolean outside) {
    /** What lets in more is told before what lets in less. */
    static final Comparator<Allowed> WORST_FIRST = Order.by(
                    (Allowed allowed) -> allowed.port().classification().danger())
            .then(allowed -> !allowed.outside())
            .then(allowed -> allowed.port().target().number());

    /** The rules that open a port to any pod, and to the Internet. */
    static Stream<Allowed> of(InsidePort port, Reachability reachability) {
        Admission admission = reachability.admission(
                port.workload(), port.target().protocol(), port.target().number());
        if (!admission.isGuarded()) {
            return Stream.empty();
        }
        Stream<Allowed> pods = of(port, admission.everyPod().ingress(), false).stream();
        Stream<Allowed> outside =
                fromInternet(port, admission, reachability).flatMap(reason -> of(port, reason, true)).stream();
        return Stream.concat(outside, pods);
    }

    private static Optional<Reason> fromInternet(InsidePort port, Admission admission, Reachability reachability) {
        IpRanges open = IpRanges.of(admission.outside().stream()
                        .filter(some -> some.outcome() == Outcome.OPEN)
                        .map(Reachers.Outside::range)
                        .toList())
                .and(IpRanges.INTERNET);
        if (!open.holdMostOf(IpRanges.INTERNET)) {
            return Optional.empty();
        }
        Peer somebody = Peer.of(open.ranges().get(0));
        return Optional.of(reachability
                .between(
                        somebody,
                        Peer.of(port.workload()),
                        port.target().protocol(),
                        port.target().number())
                .ingress());
    }

    private static Optional<Allowed> of(InsidePort port, Reason reason, boolean outside) {
        if (reason.outcome() != Outcome.OPEN || reason.cause() != Cause.ALLOWED_BY_RULE) {
            return Optional.empty();
        }
        return reason.rule()
                .flatMap(
                        rule -> owner(reason.policies(), rule).map(policy -> new Allowed(port, policy, rule, outside)));
    }

    private static Optional<KubernetesObject> owner(List<KubernetesObject> policies, Place rule) {
        return policies.stream()
                .filter(policy -> policy.meta().place().range().contains(rule.range()))
                .findFirst();
    }

    /** How dangerous the port is to any pod; what is published is another rule's to judge in full. */
    Severity severity() {
        return port.severityAt(Scope.CLUSTER);
    }

    /** Whom the rule lets in, together with what else is known of it. */
    static String whom(List<Allowed> same) {
        boolean pods = same.stream().anyMatch(allowed -> !allowed.outside());
        boolean internet = same.stream().anyMatch(Allowed::outside);
        if (pods && internet) {
            return "everybody, inside and outside of the cluster,";
        }
        return internet ? "the whole Internet" : "every pod of the cluster";
    }
}
