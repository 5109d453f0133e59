package io.portreeve.reachability.policy;

import io.portreeve.model.AdminPolicy;
import io.portreeve.model.PolicyRule;
import java.util.List;
import java.util.Optional;

/** How an administrators' policy decides: its rules in order, the first that matches; it isolates nothing by itself. */
final class AdminPolicyTier {
    /** Behind every priority that can be written. */
    private static final int LAST = Integer.MAX_VALUE;

    private AdminPolicyTier() {}

    static TierPolicy of(AdminPolicy policy) {
        boolean baseline = policy.tier().is(AdminPolicy.Tier.BASELINE);
        return new TierPolicy(
                policy,
                baseline ? Tier.BASELINE : Tier.ADMIN,
                policy.priority().known().orElse(LAST),
                policy.subject(),
                unlessEmpty(policy.ingress()),
                unlessEmpty(policy.egress()));
    }

    private static Optional<List<PolicyRule>> unlessEmpty(List<PolicyRule> rules) {
        return rules.isEmpty() ? Optional.empty() : Optional.of(rules);
    }
}
