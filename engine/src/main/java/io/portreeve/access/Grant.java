package io.portreeve.access;

import io.portreeve.model.AccessRule;
import io.portreeve.model.AccessSubject;
import io.portreeve.model.Role;
import io.portreeve.model.RoleBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One rule that one subject is given: the chain from the subject over the binding and the role to the rule.
 *
 * @param written where the binding names the subject
 * @param roles the role that is bound; behind it, where that gathers others' rules, the way to the one that has the rule
 */
public record Grant(Subject subject, AccessSubject written, RoleBinding binding, List<Role> roles, AccessRule rule) {
    public Grant {
        roles = List.copyOf(roles);
    }

    /** The role that the binding names. */
    public Role role() {
        return roles.get(0);
    }

    /** Whether the rule is not from the input, but from a role that every cluster has. */
    public boolean isDefault() {
        return isDefault(roles.get(roles.size() - 1));
    }

    /** Whether a role is not from the input, but one that every cluster has. */
    public static boolean isDefault(Role role) {
        return DefaultRoles.isOne(role);
    }

    /** The roles on the way as a reader can follow them: of those that every cluster has only the first. */
    public List<Role> told() {
        List<Role> told = new ArrayList<>();
        for (Role role : roles) {
            if (!isDefault(role) || told.isEmpty()) {
                told.add(role);
            }
        }
        return told;
    }

    /** Whether it holds in every namespace, and for what is in none. */
    public boolean isOfCluster() {
        return binding.isOfCluster();
    }

    /** The namespace in which it holds; empty where nobody wrote one, or it holds in all. */
    public Optional<String> scope() {
        return binding.scope();
    }

    /** Whether a request in a namespace, or about what is in none, is allowed by it. */
    public boolean allows(AccessRequest request, Optional<String> namespace) {
        boolean here = isOfCluster()
                || (namespace.isPresent() && scope().equals(namespace) && request instanceof AccessRequest.ToResource);
        return here && request.isAllowedBy(rule);
    }
}
