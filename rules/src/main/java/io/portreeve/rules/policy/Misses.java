package io.portreeve.rules.policy;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.Workload;
import io.portreeve.reachability.KnownNamespace;
import io.portreeve.reachability.Selected;
import io.portreeve.rule.RuleContext;
import io.portreeve.rules.meant.NearMisses;
import io.portreeve.rules.meant.SameCluster;
import io.portreeve.rules.meant.Together;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Looks for whom a selector of a policy that selects nobody was meant. */
public final class Misses {
    private final RuleContext context;
    private final KubernetesObject policy;
    private final PolicyPeer peer;
    private final Predicate<Workload> isFree;

    /**
     * @param peer a peer of one of the policy's rules, or its subject
     * @param isFree of which workloads a looser likeness is enough
     */
    public Misses(RuleContext context, KubernetesObject policy, PolicyPeer peer, Predicate<Workload> isFree) {
        this.context = context;
        this.policy = policy;
        this.peer = peer;
        this.isFree = isFree;
    }

    /** Empty where somebody is selected, or may be. */
    public Optional<Miss> best(Selected selected) {
        if (!selected.sure().isEmpty()) {
            return Optional.empty();
        }
        Optional<LabelSelector> namespaces = peer.namespaces();
        Set<Optional<String>> there = namespaces.map(this::selected).orElse(Set.of());
        if (namespaces.isPresent() && there.isEmpty()) {
            return new NamespaceMisses(context, policy, namespaces.get()).best(known());
        }
        return selected.isNobody()
                ? peer.pods().flatMap(pods -> workload(pods, namespaces.isEmpty() ? beside() : within(there)))
                : Optional.empty();
    }

    private Optional<Miss> workload(LabelSelector pods, List<Workload> candidates) {
        return new NearMisses(policy, pods.requirements(), isFree)
                .best(candidates)
                .map(Miss::of);
    }

    private List<Workload> beside() {
        return context.topology().workloadsBeside(policy).stream()
                .filter(workload -> Together.are(policy, workload))
                .toList();
    }

    private List<Workload> within(Set<Optional<String>> namespaces) {
        return context.reachability().workloads(policy.origin().unit()).stream()
                .filter(workload -> namespaces.contains(workload.namespace()))
                .filter(workload ->
                        SameCluster.sure(context.topology(), policy, workload).isPresent())
                .toList();
    }

    private Set<Optional<String>> selected(LabelSelector namespaces) {
        return known().stream()
                .filter(namespace -> namespace.isSelectedBy(namespaces).orElse(false))
                .map(KnownNamespace::name)
                .collect(Collectors.toSet());
    }

    private List<KnownNamespace> known() {
        return context.reachability().namespaces(policy.origin().unit());
    }
}
