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
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The workloads whose ports the ports of a rule are: those that the policy is about for what comes in, the peers for what goes
 * out; without those that merely pass, such as Jobs. They may be most of a large cluster, so lists are made for those who ask.
 */
public final class Destinations {
    private final List<Selected> selected;

    private Destinations(List<Selected> selected) {
        this.selected = selected;
    }

    /** Empty where none is certain, and where the rule is about others besides. */
    public static Optional<Destinations> of(DirectedRule rule, RuleContext context) {
        List<Selected> selected = rule.isIngress()
                ? List.of(rule.policy().subjects())
                : peers(rule)
                        .map(peer ->
                                context.reachability().selectedBy(rule.policy().object(), peer))
                        .toList();
        return Optional.of(new Destinations(selected))
                .filter(some -> some.certain().findAny().isPresent());
    }

    private static Stream<PolicyPeer> peers(DirectedRule rule) {
        List<PolicyPeer> peers = rule.rule().peers();
        boolean onlyPods = peers.stream().allMatch(peer -> PodPeers.isOne(peer) && !PodPeers.isEverybody(peer));
        return onlyPods ? peers.stream() : Stream.empty();
    }

    /** Those that are certain, each once; never empty. */
    public List<Workload> sure() {
        return each(certain());
    }

    /** Those of which the input does not say, each once. */
    public List<Workload> perhaps() {
        return each(doubtful());
    }

    /** All of them, one or another perhaps more than once. */
    public Stream<Workload> all() {
        return Stream.concat(certain(), doubtful());
    }

    private Stream<Workload> certain() {
        return lasting(Selected::sure);
    }

    private Stream<Workload> doubtful() {
        return lasting(Selected::perhaps);
    }

    private Stream<Workload> lasting(Function<Selected, List<Workload>> some) {
        return selected.stream().flatMap(each -> some.apply(each).stream()).filter(workload -> !Passing.is(workload));
    }

    private static List<Workload> each(Stream<Workload> workloads) {
        Set<Workload> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return workloads.filter(seen::add).toList();
    }
}
