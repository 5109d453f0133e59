package io.portreeve.model;

import java.util.List;
import java.util.Optional;

/** A RoleBinding or ClusterRoleBinding: it gives the rights of a role to subjects. */
public record RoleBinding(ObjectMeta meta, RoleRef role, List<AccessSubject> subjects) implements KubernetesObject {
    public RoleBinding {
        subjects = List.copyOf(subjects);
    }

    /** Whether it is a ClusterRoleBinding, which gives them in every namespace. */
    public boolean isOfCluster() {
        return kind().equals("ClusterRoleBinding");
    }

    /** The namespace in which it gives rights; empty where nobody wrote one, and for every namespace. */
    public Optional<String> scope() {
        return isOfCluster() ? Optional.empty() : namespace();
    }

    @Override
    public boolean concernsTraffic() {
        return false;
    }

    /** Which role. */
    public record RoleRef(String kind, String name, Place place) {}
}
