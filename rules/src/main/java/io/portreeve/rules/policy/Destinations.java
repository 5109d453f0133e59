package io.portreeve.rules.policy;

import io.portreeve.model.PolicyPeer;
import io.portreeve.model.Workload;
import io.portreeve.reachability.Selected;
import io.portreeve.rule.RuleContext;
import io.portreeve.rules.meant.Passing;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The workloads whose ports the ports of a rule are: those that the policy is about for what comes in, the peers for what goes
 * out.
 *
 * @param sure never empty, and without those that merely pass, such as Jobs
 * @param perhaps those of which the input does not say
 */
public record Destinations(List<Workload> sure, List<Workload> perhaps) {
    public Destinations {
        sure = List.copyOf(sure);
        perhaps = List.copyOf(perhaps);
    }

    /** Empty where none is certain, and where the rule is about others besides. */
    public static Optional<Destinations> of(DirectedRule rule, RuleContext context) {
        List<Selected> selected = rule.isIngress()
                ? List.of(rule.policy().subjects())
                : peers(rule)
                        .map(peer ->
                                context.reachability().selectedBy(rule.policy().object(), peer))
                        .toList();
        Destinations destinations = new Destinations(
                lasting(selected.stream().flatMap(some -> some.sure().stream())),
                lasting(selected.stream().flatMap(some -> some.perhaps().stream())));
        return Optional.of(destinations).filter(some -> !some.sure().isEmpty());
    }

    private static Stream<PolicyPeer> peers(DirectedRule rule) {
        List<PolicyPeer> peers = rule.rule().peers();
        boolean onlyPods = peers.stream().allMatch(peer -> PodPeers.isOne(peer) && !PodPeers.isEverybody(peer));
        return onlyPods ? peers.stream() : Stream.empty();
    }

    private static List<Workload> lasting(Stream<Workload> workloads) {
        Set<Workload> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return workloads
                .filter(workload -> !Passing.is(workload) && seen.add(workload))
                .toList();
    }

    public Stream<Workload> all() {
        return Stream.concat(sure.stream(), perhaps.stream());
    }
}
