package io.portreeve.reachability.policy;

import io.portreeve.model.AdminPolicy;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.NetworkPolicy;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.PolicyRule;
import io.portreeve.model.Unlisted;
import io.portreeve.source.Order;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A policy of any kind, as the one who decides about a connection sees it.
 *
 * @param priority the lower, the earlier within the tier
 * @param subject the pods it is about; without {@code namespaces}, those of its own namespace
 * @param ingress its rules; empty where it says nothing about connections that come in
 * @param egress likewise for connections that go out
 */
public record TierPolicy(
        KubernetesObject object,
        Tier tier,
        int priority,
        PolicyPeer subject,
        Optional<List<PolicyRule>> ingress,
        Optional<List<PolicyRule>> egress) {
    /** In the order in which they decide; equal priorities are ordered by name, so that two runs say the same. */
    public static final Comparator<TierPolicy> ORDER = Order.by(TierPolicy::tier)
            .then(TierPolicy::priority)
            .then(policy -> policy.object().kind())
            .then(policy -> policy.object().namespace().orElse(""))
            .then(policy -> policy.object().name())
            .then(policy -> policy.object().origin().file().path())
            .then(policy -> policy.object().meta().place().range().start());

    public TierPolicy {
        ingress = ingress.map(List::copyOf);
        egress = egress.map(List::copyOf);
    }

    /** The policy that an object is, if it is one. */
    public static Optional<TierPolicy> of(KubernetesObject object) {
        if (object instanceof NetworkPolicy policy) {
            return Optional.of(NetworkPolicyTier.of(policy));
        }
        if (object instanceof AdminPolicy policy) {
            return Optional.of(AdminPolicyTier.of(policy));
        }
        return object instanceof Unlisted unlisted && unlisted.hidesPolicies()
                ? Optional.of(UnlistedTier.of(unlisted))
                : Optional.empty();
    }

    /** Its rules in a direction; empty where it says nothing about it. */
    public Optional<List<PolicyRule>> rules(Direction direction) {
        return direction == Direction.INGRESS ? ingress : egress;
    }

    /** Whether pods that it selects accept nothing but what some policy of the tier allows. */
    public boolean isolates() {
        return tier == Tier.NETWORK_POLICY;
    }
}
