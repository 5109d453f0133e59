package io.portreeve.access;

import io.portreeve.model.AccessRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something done to a resource by which somebody gets what is asked about.
 *
 * @param verbs each of which does it
 * @param ofCluster whether the resource is in no namespace, so that only a ClusterRoleBinding gives it
 * @param name of the object it is done to, or the beginning of the names that its pods are given; empty where any will do
 * @param generated whether {@code name} is but the beginning
 * @param effect what it does, a clause
 * @param premise what it hangs on; empty where nothing
 */
public record Deed(
        List<String> verbs,
        Resource resource,
        boolean ofCluster,
        Optional<String> name,
        boolean generated,
        String effect,
        Optional<String> premise) {
    /** What is asked of no object yet, or of all of them, has no name that a rule could match. */
    private static final List<String> NAMELESS = List.of("create", "list", "watch", "deletecollection");

    public Deed {
        verbs = List.copyOf(verbs);
    }

    /** Something in a namespace, done to whatever object. */
    static Deed of(Resource resource, String effect, String... verbs) {
        return new Deed(List.of(verbs), resource, false, Optional.empty(), false, effect, Optional.empty());
    }

    /** One verb on a resource, for whoever asks for just that; what is in no namespace is known of resources that have a row. */
    public static Deed asked(String verb, Resource resource, Optional<String> name) {
        boolean ofCluster = resource.isUrl() || Resources.isOfCluster(resource);
        return new Deed(List.of(verb), resource, ofCluster, name, false, "", Optional.empty());
    }

    Deed inCluster() {
        return new Deed(verbs, resource, true, name, generated, effect, premise);
    }

    Deed named(String object) {
        return new Deed(verbs, resource, ofCluster, Optional.of(object), false, effect, premise);
    }

    /** Done to a pod whose name the cluster makes of this one. */
    Deed namedAfter(String object) {
        return new Deed(verbs, resource, ofCluster, Optional.of(object), true, effect, premise);
    }

    Deed providedThat(String clause) {
        return new Deed(verbs, resource, ofCluster, name, generated, effect, Optional.of(clause));
    }

    /** What a rule allows of it. */
    Optional<Doing> allowedBy(AccessRule rule) {
        List<String> allowed = new ArrayList<>();
        for (String verb : verbs) {
            if (isAllowed(verb, rule)) {
                allowed.add(verb);
            }
        }
        return allowed.isEmpty() ? Optional.empty() : Optional.of(new Doing(allowed, this, meant(rule)));
    }

    private boolean isAllowed(String verb, AccessRule rule) {
        if (resource.isUrl()) {
            return new AccessRequest.ToUrl(verb, resource.plural()).isAllowedBy(rule);
        }
        return new AccessRequest.ToResource(verb, resource, "").isKindAllowedBy(rule)
                && (rule.names().isEmpty() || isNameAllowed(verb, rule));
    }

    private boolean isNameAllowed(String verb, AccessRule rule) {
        boolean nameless = NAMELESS.contains(verb) && resource.subresource().isEmpty();
        return !nameless && !meant(rule).isEmpty();
    }

    /** Of the names that a rule holds, those that can be meant. */
    private List<String> meant(AccessRule rule) {
        return rule.names().stream().filter(this::isMeant).toList();
    }

    private boolean isMeant(String written) {
        if (name.isEmpty() || written.equals(name.get())) {
            return true;
        }
        return generated && written.startsWith(name.get() + "-");
    }
}
