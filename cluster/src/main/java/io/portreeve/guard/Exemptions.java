package io.portreeve.guard;

import java.util.Set;

/**
 * Whose requests pass unjudged, so that nobody locks himself out.
 *
 * @param namespaces everything in them: those of the cluster's own components and of the guard itself
 * @param users names of users, and of groups
 */
public record Exemptions(Set<String> namespaces, Set<String> users) {
    /** What no guard should stand in the way of. */
    public static final Exemptions DEFAULT = new Exemptions(Set.of("kube-system"), Set.of());

    public Exemptions {
        namespaces = Set.copyOf(namespaces);
        users = Set.copyOf(users);
    }

    /** Whether a request is exempt. */
    boolean include(String namespace, ReviewUser user) {
        return namespaces.contains(namespace)
                || users.contains(user.username())
                || user.groups().stream().anyMatch(users::contains);
    }
}
