package io.portreeve.model;

import java.util.Optional;

/**
 * Which object: API group, kind, namespace and name. The version is left out, since it does not tell objects apart.
 *
 * @param group the API group, empty for the core group
 * @param namespace empty when nobody wrote one (unknown, not {@code default}) or the kind has none
 * @param name the name; where the cluster is to generate it, the {@code generateName} with a {@code *} behind it
 */
public record ObjectId(String group, String kind, Optional<String> namespace, String name) {
    /** Names and namespaces are often numbered, so their hashes differ little; a small factor would make many alike. */
    private static final int SPREAD = 0x9E3779B1;

    /** Spelled out, like {@link #hashCode}, because generated ones are linked at run time, which a short scan would notice. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ObjectId id
                && kind.equals(id.kind)
                && name.equals(id.name)
                && group.equals(id.group)
                && namespace.equals(id.namespace);
    }

    @Override
    public int hashCode() {
        int type = kind.hashCode() * 31 + group.hashCode();
        return (type * SPREAD + name.hashCode()) * SPREAD + namespace.hashCode();
    }

    /** {@code Kind/namespace/name}, or {@code Kind/name} where no namespace is written. */
    @Override
    public String toString() {
        return kind + "/" + qualifiedName();
    }

    /** {@code namespace/name}, or {@code name}. */
    public String qualifiedName() {
        return namespace.map(ns -> ns + "/" + name).orElse(name);
    }
}
