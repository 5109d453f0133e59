package io.portreeve.rules.policy;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;
import io.portreeve.model.ClusterNamespace;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.Workload;
import io.portreeve.reachability.Selected;
import io.portreeve.rule.RuleContext;
import io.portreeve.rules.meant.NearMisses;
import io.portreeve.rules.meant.SameCluster;
import io.portreeve.rules.meant.Together;
import io.portreeve.rules.phrase.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks for whom a selector of a policy that selects nobody was meant. */
public final class Misses {
    private final RuleContext context;
    private final KubernetesObject policy;
    private final PolicyPeer peer;
    private final Predicate<Workload> isFree;
    private final boolean isSubject;

    private Misses(
            RuleContext context,
            KubernetesObject policy,
            PolicyPeer peer,
            Predicate<Workload> isFree,
            boolean isSubject) {
        this.context = context;
        this.policy = policy;
        this.peer = peer;
        this.isFree = isFree;
        this.isSubject = isSubject;
    }

    /** Of the pods that a policy is about; of those that no other policy names a looser likeness is enough. */
    public static Misses ofSubject(Policy policy, RuleContext context) {
        Policies policies = Policies.of(context);
        return new Misses(
                context, policy.object(), policy.tier().subject(), workload -> !policies.isNamed(workload), true);
    }

    /** Of a peer of one of a policy's rules. */
    public static Misses ofPeer(KubernetesObject policy, PolicyPeer peer, RuleContext context) {
        return new Misses(context, policy, peer, workload -> false, false);
    }

    /** Empty where somebody is selected, or is likely to be. */
    public Optional<Miss> best(Selected selected) {
        if (!selected.sure().isEmpty()) {
            return Optional.empty();
        }
        Optional<NamespaceLook> look = peer.namespaces()
                .map(selector -> Namespaces.of(context).look(policy.origin().unit(), selector));
        if (look.filter(some -> !some.isThere()).isPresent()) {
            return look.flatMap(NamespaceLook::near).flatMap(this::namespace);
        }
        return mayMean(selected)
                ? Optional.empty()
                : peer.pods().flatMap(this::workload).or(this::inAnotherNamespace);
    }

    private Optional<Miss> namespace(NamespaceLook.Near near) {
        if (!near.isSure()) {
            return Optional.of(new Miss(
                    Optional.empty(),
                    ", unless somebody gave namespace " + near.name() + " that label",
                    near.sentence(),
                    near.advice(),
                    Severity.INFO,
                    Confidence.POSSIBLE));
        }
        return Namespaces.of(context).objects(near.name()).stream()
                .filter(object ->
                        SameCluster.sure(context.topology(), policy, object).isPresent())
                .findFirst()
                .map(object -> Miss.of(object, near.sentence(), near.advice(), Severity.MEDIUM, Confidence.LIKELY));
    }

    /** Pods with exactly these labels, in the one namespace that has such, where the policy's own is shown too. */
    private Optional<Miss> inAnotherNamespace() {
        Optional<LabelSelector> labels = peer.pods().filter(pods -> !pods.selectsEverything());
        boolean isShown = peer.namespaces().isEmpty()
                && policy.namespace().isPresent()
                && OwnPods.of(policy, context).stream()
                        .anyMatch(workload -> workload.namespace().equals(policy.namespace()));
        if (!isShown || labels.isEmpty()) {
            return Optional.empty();
        }
        LabelSelector everywhere = new LabelSelector(List.of(), peer.place());
        List<Workload> there = inSameCluster(Optional.of(everywhere), labels).stream()
                .filter(workload -> workload.namespace().isPresent())
                .toList();
        boolean isOne = there.stream().map(Workload::namespace).distinct().count() == 1;
        return isOne ? Optional.of(elsewhere(there.get(0))) : Optional.empty();
    }

    private Miss elsewhere(Workload workload) {
        String namespace = workload.namespace().orElse("");
        String pods = Phrases.pods(workload) + (workload.kind().equals("Pod") ? " has" : " have");
        return Miss.of(
                workload,
                "In namespace " + namespace + ", " + pods + " these labels, but "
                        + (isSubject
                                ? "a policy is about pods of its own namespace."
                                : "without a namespaceSelector a peer means pods of the policy's own."),
                isSubject
                        ? "write the policy in namespace " + namespace
                        : "put namespaceSelector: {matchLabels: {" + ClusterNamespace.NAME_LABEL + ": " + namespace
                                + "}} beside the podSelector, in the same item",
                Severity.MEDIUM,
                Confidence.LIKELY);
    }

    /** Whether pods may be selected that were written for the policy; a guess across folders is worth less than a near miss. */
    private boolean mayMean(Selected selected) {
        return peer.namespaces().isPresent()
                ? !selected.isNobody()
                : selected.perhaps().stream().anyMatch(workload -> Together.are(policy, workload));
    }

    private Optional<Miss> workload(LabelSelector pods) {
        List<Workload> candidates = peer.namespaces().map(this::within).orElseGet(() -> OwnPods.of(policy, context));
        return new NearMisses(policy, pods.requirements(), isFree)
                .best(candidates)
                .map(Miss::of);
    }

    private List<Workload> within(LabelSelector namespaces) {
        return inSameCluster(Optional.of(namespaces), Optional.empty());
    }

    /** The workloads that such a peer certainly means, as far as they can be of the policy's cluster. */
    private List<Workload> inSameCluster(Optional<LabelSelector> namespaces, Optional<LabelSelector> pods) {
        PolicyPeer there = new PolicyPeer(namespaces, pods, List.of(), Optional.empty(), List.of(), peer.place());
        return context.reachability().selectedBy(policy, there).sure().stream()
                .filter(workload ->
                        SameCluster.sure(context.topology(), policy, workload).isPresent())
                .toList();
    }
}
