package io.portreeve.model;

import java.util.List;
import java.util.Set;

/**
 * What a cluster would not tell whoever listed it: whole kinds, of which nothing is known but that there may be some.
 *
 * @param kinds what could not be listed
 * @param because a sentence with the way out
 */
public record Unlisted(ObjectMeta meta, List<Kind> kinds, String because) implements KubernetesObject {
    private static final Set<String> POLICIES =
            Set.of("NetworkPolicy", "AdminNetworkPolicy", "BaselineAdminNetworkPolicy", "ClusterNetworkPolicy");

    public Unlisted {
        kinds = List.copyOf(kinds);
    }

    /** Whether there may be network policies that nobody sees, which could close what looks open, and open what looks closed. */
    public boolean hidesPolicies() {
        return kinds.stream().anyMatch(kind -> POLICIES.contains(kind.name()));
    }

    /** Whether there may be workloads that nobody sees. */
    public boolean hidesWorkloads() {
        return kinds.stream().anyMatch(Kind::runsPods);
    }

    /** Whether there may be objects of a kind that nobody sees. */
    public boolean hides(String name) {
        return kinds.stream().anyMatch(kind -> kind.name().equals(name));
    }

    /** Whether a verdict about ports may be another one, were it known what there is. */
    public boolean mattersToPorts() {
        return hidesPolicies() || hidesWorkloads() || hides("Service");
    }

    /**
     * A kind in its API group.
     *
     * @param runsPods whether its objects are workloads
     */
    public record Kind(String group, String name, boolean runsPods) {}
}
