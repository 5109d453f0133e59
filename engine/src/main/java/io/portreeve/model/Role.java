package io.portreeve.model;

import java.util.List;

/**
 * A Role or ClusterRole: rights that somebody may be given.
 *
 * @param rules as written; of an aggregated ClusterRole there are none on disk
 * @param aggregates selectors of the ClusterRoles whose rules it gathers; empty where it stands alone
 */
public record Role(ObjectMeta meta, List<AccessRule> rules, List<LabelSelector> aggregates)
        implements KubernetesObject {
    public Role {
        rules = List.copyOf(rules);
        aggregates = List.copyOf(aggregates);
    }

    /** Whether it is a ClusterRole, which has no namespace, whatever somebody wrote. */
    public boolean isOfCluster() {
        return kind().equals("ClusterRole");
    }

    @Override
    public boolean concernsTraffic() {
        return false;
    }
}
