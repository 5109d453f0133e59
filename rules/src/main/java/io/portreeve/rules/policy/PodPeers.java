package io.portreeve.rules.policy;

import io.portreeve.model.PolicyPeer;

/** Tells peers that mean pods by labels, and nothing else, from those that mean addresses, nodes or names outside. */
public final class PodPeers {
    private PodPeers() {}

    public static boolean isOne(PolicyPeer peer) {
        boolean pods = peer.pods().isPresent() || peer.namespaces().isPresent();
        return pods
                && peer.blocks().isEmpty()
                && peer.nodes().isEmpty()
                && peer.domainNames().isEmpty();
    }

    /** Whether it means every pod of every namespace, most of which no input holds. */
    public static boolean isEverybody(PolicyPeer peer) {
        return peer.namespaces().filter(some -> some.selectsEverything()).isPresent() && asksForNoLabel(peer);
    }

    /** Whether a rule is about whatever pods there are at the end where connections arrive, those to come included. */
    public static boolean areBroad(DirectedRule rule) {
        PolicyPeer subject = rule.policy().tier().subject();
        return rule.isIngress()
                ? asksForNoLabel(subject)
                : rule.rule().peers().stream().allMatch(PodPeers::asksForNoLabel);
    }

    /** Whether it takes pods as they come. */
    static boolean asksForNoLabel(PolicyPeer peer) {
        return peer.pods().filter(some -> !some.selectsEverything()).isEmpty();
    }
}
