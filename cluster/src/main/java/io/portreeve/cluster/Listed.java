package io.portreeve.cluster;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** What of one kind is kept, while its pages come. */
final class Listed implements Pages.Taker {
    private final Resource resource;
    private final Companions companions;
    private final SortedMap<String, ObjectNode> kept = new TreeMap<>();

    Listed(Resource resource, Companions companions) {
        this.resource = resource;
        this.companions = companions;
    }

    @Override
    public void begin() {
        kept.clear();
    }

    @Override
    public void take(ObjectNode object) {
        companions.meet(object);
        Owners.Facts facts = Owners.Facts.of(object);
        Projection.of(object, resource)
                .ifPresent(trimmed -> key(facts, trimmed).ifPresent(key -> kept.merge(key, trimmed, Listed::first)));
    }

    private Optional<String> key(Owners.Facts facts, ObjectNode trimmed) {
        Optional<List<String>> steps = resource.kind().podTemplate();
        return steps.isPresent()
                ? companions.owners().key(facts, trimmed, steps.get())
                : Optional.of(ObjectStore.path("", trimmed));
    }

    private static ObjectNode first(ObjectNode one, ObjectNode other) {
        return ObjectStore.path("", one).compareTo(ObjectStore.path("", other)) <= 0 ? one : other;
    }

    Collection<ObjectNode> kept() {
        return kept.values();
    }
}
