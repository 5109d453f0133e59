package io.portreeve.model;

import java.util.List;
import java.util.Optional;

/** Leave for routes of other namespaces to name objects of this one. */
public record ReferenceGrant(ObjectMeta meta, List<From> from, List<To> to) implements KubernetesObject {
    public ReferenceGrant {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** Who may refer. */
    public record From(String group, String kind, String namespace) {}

    /** To what; every name when none is given. */
    public record To(String group, String kind, Optional<String> name) {}
}
