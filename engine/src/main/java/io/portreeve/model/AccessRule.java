package io.portreeve.model;

import java.util.List;

/**
 * One rule of a role, as written: which verbs on which resources or addresses; Kubernetes calls it a PolicyRule.
 *
 * @param resources plural names, with {@code /subresource} where one is meant
 * @param names of the only objects meant; empty means all
 * @param urls addresses of the API server that are no resources
 */
public record AccessRule(
        List<String> verbs,
        List<String> groups,
        List<String> resources,
        List<String> names,
        List<String> urls,
        Place place) {
    public AccessRule {
        verbs = List.copyOf(verbs);
        groups = List.copyOf(groups);
        resources = List.copyOf(resources);
        names = List.copyOf(names);
        urls = List.copyOf(urls);
    }

    /** Whether it leaves nothing out but addresses that are no resources. */
    public boolean isEverything() {
        return verbs.contains("*") && groups.contains("*") && resources.contains("*") && names.isEmpty();
    }
}
