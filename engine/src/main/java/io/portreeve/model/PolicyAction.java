package io.portreeve.model;

import java.util.Optional;

/** What a policy's rule does with the connections that it matches. */
public enum PolicyAction {
    ALLOW,
    DENY,
    /** Leaves the decision to the next tier. */
    PASS;

    /** The action of its spelling: ClusterNetworkPolicy writes {@code Accept} where AdminNetworkPolicy writes {@code Allow}. */
    public static Optional<PolicyAction> of(String spelling) {
        return switch (spelling) {
            case "Allow", "Accept" -> Optional.of(ALLOW);
            case "Deny" -> Optional.of(DENY);
            case "Pass" -> Optional.of(PASS);
            default -> Optional.empty();
        };
    }
}
