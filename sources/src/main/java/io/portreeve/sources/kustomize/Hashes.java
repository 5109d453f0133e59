package io.portreeve.sources.kustomize;

import java.util.List;

/** Puts the hash of their content behind the names of generated objects. */
final class Hashes {
    private Hashes() {}

    static List<Resource> put(List<Resource> resources) {
        return resources.stream()
                .map(resource -> resource.hashed() ? put(resource) : resource)
                .toList();
    }

    private static Resource put(Resource resource) {
        Origin origin = resource.object()
                .at("metadata", "name")
                .map(Made::origin)
                .orElse(resource.object().origin());
        String name = resource.id().name() + "-" + ContentHash.of(resource.object());
        return resource.remembered().named(MadeScalar.text(name, origin));
    }
}
