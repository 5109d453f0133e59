package io.portreeve.reachability.policy;

import io.portreeve.model.NetworkPolicy;
import io.portreeve.model.PolicyPeer;
import java.util.List;
import java.util.Optional;

/** How a NetworkPolicy decides: it isolates the pods it selects in its namespace, and its rules add up with those of others. */
final class NetworkPolicyTier {
    private NetworkPolicyTier() {}

    static TierPolicy of(NetworkPolicy policy) {
        PolicyPeer subject = new PolicyPeer(
                Optional.empty(),
                Optional.of(policy.pods()),
                List.of(),
                Optional.empty(),
                List.of(),
                policy.pods().place());
        return new TierPolicy(
                policy,
                Tier.NETWORK_POLICY,
                0,
                subject,
                policy.isolatesIngress() ? Optional.of(policy.ingress()) : Optional.empty(),
                policy.isolatesEgress() ? Optional.of(policy.egress()) : Optional.empty());
    }
}
