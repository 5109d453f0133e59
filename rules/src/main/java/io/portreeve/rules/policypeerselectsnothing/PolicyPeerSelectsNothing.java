package io.portreeve.rules.policypeerselectsnothing;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.Place;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.Workload;
import io.portreeve.reachability.Selected;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.rules.policy.DirectedRule;
import io.portreeve.rules.policy.Miss;
import io.portreeve.rules.policy.Misses;
import io.portreeve.rules.policy.PodPeers;
import io.portreeve.rules.policy.Policies;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds peers of policies' rules that mean nobody, though somebody was plainly meant. */
public final class PolicyPeerSelectsNothing implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR4004",
            "policy-peer-selects-nothing",
            Severity.MEDIUM,
            "A peer of a policy's rule that means no pods, where the input shows whom it was meant for.",
            "isolation",
            "cwe-693",
            "cwe-284");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return Policies.of(context)
                .rules()
                .flatMap(rule -> rule.rule().peers().stream()
                        .filter(peer -> PodPeers.isOne(peer) && !PodPeers.isEverybody(peer))
                        .flatMap(peer -> judge(rule, peer, context).stream()));
    }

    private Optional<Finding> judge(DirectedRule rule, PolicyPeer peer, RuleContext context) {
        Selected selected = context.reachability().selectedBy(rule.policy().object(), peer);
        boolean asksForLabels =
                peer.pods().filter(pods -> !pods.selectsEverything()).isPresent();
        if (selected.isNobody() && !selected.onNodes().isEmpty()) {
            return asksForLabels
                    ? Optional.of(onNodes(rule, peer, selected.onNodes().get(0)))
                    : Optional.empty();
        }
        return Misses.ofPeer(rule.policy().object(), peer, context)
                .best(selected)
                .map(miss -> meant(rule, peer, miss));
    }

    private Finding meant(DirectedRule rule, PolicyPeer peer, Miss miss) {
        boolean matters = rule.policy().tier().isolates() || rule.denies();
        return finding(rule.policy().object(), place(peer))
                .severity(matters ? miss.severity() : miss.severity().atMost(Severity.LOW))
                .confidence(miss.confidence())
                .related(miss.meant().map(object -> object.meta().namePlace()), "must have been meant")
                .fix(Fix.advice(miss.advice()))
                .message(opening(rule, peer) + miss.unless() + ". " + miss.sentence());
    }

    private Finding onNodes(DirectedRule rule, PolicyPeer peer, Workload agent) {
        String way = rule.isIngress() ? "from them come from" : "to them go to";
        return finding(rule.policy().object(), place(peer))
                .severity(Severity.LOW)
                .confidence(Confidence.LIKELY)
                .related(agent.pod().hostNetwork().place(), "its pods are on their node's network")
                .fix(Fix.advice(
                        "name the nodes' addresses in an ipBlock, or take hostNetwork from " + Phrases.name(agent)))
                .message(opening(rule, peer) + ". The pods of " + Phrases.name(agent)
                        + " have these labels, but are on their node's network: connections " + way
                        + " the node's address, which no selector means.");
    }

    /** Pods are told by their own selector, within namespaces too. */
    private static Place place(PolicyPeer peer) {
        return peer.pods().or(peer::namespaces).map(LabelSelector::place).orElse(peer.place());
    }

    private static String opening(DirectedRule rule, PolicyPeer peer) {
        return "A peer of " + rule.policy().name() + " means no pods (" + Phrases.selectors(peer) + "), so it "
                + consequence(rule);
    }

    private static String consequence(DirectedRule rule) {
        if (rule.policy().tier().isolates()) {
            return rule.isIngress() ? "lets nobody in" : "lets nothing out";
        }
        return rule.denies() ? "denies nothing" : "has no effect";
    }
}
