package io.portreeve.access;

import io.portreeve.model.AccessRule;
import io.portreeve.model.Role;
import java.util.List;

/**
 * A rule that a role gives, its own or one that it gathers.
 *
 * @param roles from the role that was bound to the one that the rule stands in
 */
record HeldRule(AccessRule rule, List<Role> roles) {
    HeldRule {
        roles = List.copyOf(roles);
    }
}
