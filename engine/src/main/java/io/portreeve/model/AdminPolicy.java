package io.portreeve.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A policy of the cluster's administrators: an AdminNetworkPolicy, BaselineAdminNetworkPolicy or ClusterNetworkPolicy, told apart
 * by its kind.
 *
 * @param tier whether it decides before or after the NetworkPolicies
 * @param priority the lower, the earlier within its tier; absent for the one baseline of a cluster
 * @param subject the pods that it is about
 */
public record AdminPolicy(
        ObjectMeta meta,
        Value<Tier> tier,
        Value<Integer> priority,
        PolicyPeer subject,
        List<PolicyRule> ingress,
        List<PolicyRule> egress)
        implements KubernetesObject {
    public AdminPolicy {
        ingress = List.copyOf(ingress);
        egress = List.copyOf(egress);
    }

    /** When administrators' policies decide. */
    public enum Tier {
        /** Before every NetworkPolicy. */
        ADMIN,
        /** Only over what no NetworkPolicy decides. */
        BASELINE;

        /** The tier of its API spelling. */
        public static Optional<Tier> of(String spelling) {
            for (Tier tier : values()) {
                if (tier.name().equals(spelling.toUpperCase(Locale.ROOT))) {
                    return Optional.of(tier);
                }
            }
            return Optional.empty();
        }
    }
}
