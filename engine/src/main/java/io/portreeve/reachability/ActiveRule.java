package io.portreeve.reachability;

import io.portreeve.model.PolicyAction;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.PolicyRule;
import io.portreeve.reachability.policy.Direction;
import io.portreeve.reachability.policy.Tier;
import java.util.List;

/** A rule of a policy in force, with what is worked out once about it. */
final class ActiveRule {
    private static final Chosen EVERYBODY = new Chosen.Always(Selection.EVERYBODY);
    private static final Chosen NOBODY = new Chosen.Always(Selection.NOBODY);

    private final ActivePolicy policy;
    private final PolicyRule rule;
    private final Direction direction;
    private final boolean failsClosed;

    /** Taken from the rule once: tables ask many rules, which lie far from each other. */
    private final boolean acts;

    private final boolean actionKnown;
    private final boolean additive;
    private final List<PortSpan> spans;
    private final Chosen peers;

    ActiveRule(ActivePolicy policy, PolicyRule rule, Direction direction, Selections selections) {
        this.policy = policy;
        this.rule = rule;
        this.direction = direction;
        this.actionKnown = !rule.action().isUnresolved();
        this.acts = !actionKnown || rule.action().known().isPresent();
        this.additive = policy.policy().tier() == Tier.NETWORK_POLICY;
        this.failsClosed = !additive
                && (rule.peers().isEmpty() || rule.peers().stream().anyMatch(peer -> isUnknown(peer, direction)));
        this.spans = PortSpan.of(failsClosed ? List.of() : rule.ports());
        this.peers = chosen(selections);
        for (PortSpan span : spans) {
            span.name().ifPresent(selections::mentionPort);
        }
    }

    /** Only pods and namespaces can be named as sources by administrators' policies. */
    private static boolean isUnknown(PolicyPeer peer, Direction direction) {
        boolean namesPods = peer.namespaces().isPresent() || peer.pods().isPresent();
        return direction == Direction.INGRESS ? !namesPods : peer.isUnknown();
    }

    ActivePolicy policy() {
        return policy;
    }

    PolicyRule rule() {
        return rule;
    }

    List<PortSpan> spans() {
        return spans;
    }

    /** Whether it is known what the rule does. */
    boolean isActionKnown() {
        return actionKnown;
    }

    /** Whether it does anything. */
    boolean acts() {
        return acts;
    }

    /** Whether it only adds to what others allow, as those of NetworkPolicies do. */
    boolean isAdditive() {
        return additive;
    }

    /** A peer that nobody knows makes a rule that would let connections pass deny them. */
    PolicyAction action() {
        PolicyAction written = rule.action().known().orElse(PolicyAction.ALLOW);
        return failsClosed && written == PolicyAction.PASS ? PolicyAction.DENY : written;
    }

    /** Whom it is about. */
    Selection peers() {
        return peers.now();
    }

    private Chosen chosen(Selections selections) {
        if (rule.everyPeer()) {
            return EVERYBODY;
        }
        return failsClosed
                ? failedClosed(selections)
                : selections.of(policy.policy().object(), rule.peers());
    }

    /** Neither kind of administrators' policies can name what is outside as a source. */
    private Chosen failedClosed(Selections selections) {
        if (action() == PolicyAction.ALLOW) {
            return NOBODY;
        }
        return direction == Direction.INGRESS ? selections.everyPod() : EVERYBODY;
    }
}
