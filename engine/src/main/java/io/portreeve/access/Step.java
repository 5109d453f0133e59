package io.portreeve.access;

import java.util.List;
import java.util.Optional;

/**
 * One step by which a subject comes to rights that it does not have.
 *
 * @param words what it does, with whom: {@code impersonates ServiceAccount shop/deployer}
 * @param becomes who it then is; empty where it gives itself the rights
 * @param grants the rules that let it
 */
public record Step(Subject subject, String words, Optional<Subject> becomes, List<Grant> grants) {
    public Step {
        grants = List.copyOf(grants);
    }
}
