package io.portreeve.reachability;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.PolicyAction;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.PolicyRule;
import io.portreeve.reachability.policy.Direction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule means, wherever it is written: rules that say the same share it. */
final class RuleMeaning {
    private static final NamedPeers EVERYBODY = NamedPeers.always(new Chosen.Always(Selection.EVERYBODY));
    private static final NamedPeers NOBODY = NamedPeers.always(new Chosen.Always(Selection.NOBODY));

    private final boolean actionKnown;
    private final boolean acts;
    private final boolean additive;
    private final boolean plain;
    private final boolean namesPorts;
    private final PolicyAction action;
    private final List<PortSpan> spans;
    private final NamedPeers peers;
    private @Nullable ActiveRule last;

    private RuleMeaning(
            PolicyRule rule, boolean additive, PolicyAction action, List<PortSpan> spans, NamedPeers peers) {
        this.actionKnown = !rule.action().isUnresolved();
        this.acts = !actionKnown || rule.action().known().isPresent();
        this.additive = additive;
        this.action = action;
        this.spans = List.copyOf(spans);
        boolean sure = true;
        boolean named = false;
        for (PortSpan span : spans) {
            sure &= span.sure();
            named |= span.name().isPresent();
        }
        this.plain = additive && actionKnown && sure;
        this.namesPorts = named;
        this.peers = peers;
    }

    /** Of a NetworkPolicy, which only adds to what others allow. */
    static RuleMeaning additive(PolicyRule rule, NamedPeers named, Selections selections) {
        return mentioned(
                new RuleMeaning(
                        rule, true, written(rule), PortSpan.of(rule.ports()), rule.everyPeer() ? EVERYBODY : named),
                selections);
    }

    /** Of an administrators' policy. A peer that nobody knows makes a rule that would let connections pass deny them, at every port. */
    static RuleMeaning ordered(PolicyRule rule, Direction direction, NamedPeers named, Selections selections) {
        boolean failsClosed =
                rule.peers().isEmpty() || rule.peers().stream().anyMatch(peer -> isUnknown(peer, direction));
        PolicyAction action = failsClosed && written(rule) == PolicyAction.PASS ? PolicyAction.DENY : written(rule);
        List<PortSpan> spans = PortSpan.of(failsClosed ? List.of() : rule.ports());
        NamedPeers peers = failsClosed ? failedClosed(action, direction, selections) : named;
        return mentioned(new RuleMeaning(rule, false, action, spans, rule.everyPeer() ? EVERYBODY : peers), selections);
    }

    private static PolicyAction written(PolicyRule rule) {
        return rule.action().known().orElse(PolicyAction.ALLOW);
    }

    /** Only pods and namespaces can be named as sources by administrators' policies. */
    private static boolean isUnknown(PolicyPeer peer, Direction direction) {
        boolean namesPods = peer.namespaces().isPresent() || peer.pods().isPresent();
        return direction == Direction.INGRESS ? !namesPods : peer.isUnknown();
    }

    /** Neither kind of administrators' policies can name what is outside as a source. */
    private static NamedPeers failedClosed(PolicyAction action, Direction direction, Selections selections) {
        if (action == PolicyAction.ALLOW) {
            return NOBODY;
        }
        return direction == Direction.INGRESS ? NamedPeers.always(selections.everyPod()) : EVERYBODY;
    }

    private static RuleMeaning mentioned(RuleMeaning meaning, Selections selections) {
        for (PortSpan span : meaning.spans) {
            span.name().ifPresent(selections::mentionPort);
        }
        return meaning;
    }

    /** The rule where a policy has it. */
    ActiveRule of(KubernetesObject policy) {
        Peers whom = peers.namedBy(policy);
        ActiveRule known = last;
        if (known == null || known.whom() != whom) {
            known = new ActiveRule(this, whom);
            last = known;
        }
        return known;
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

    PolicyAction action() {
        return action;
    }

    /** Whether it is a NetworkPolicy's and nothing about it is left open but whom it means. */
    boolean isPlain() {
        return plain;
    }

    /** Whether it names ports that each destination resolves. */
    boolean namesPorts() {
        return namesPorts;
    }
}
