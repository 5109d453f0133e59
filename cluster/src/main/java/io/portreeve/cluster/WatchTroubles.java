package io.portreeve.cluster;

import io.portreeve.model.reader.ReadKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** What cannot be watched at this moment, and why; it is kept as objects beside the others, so that nobody takes it for nothing. */
final class WatchTroubles {
    private static final Resource UNLISTED = new Resource(
            new ReadKind("portreeve.io", "Unlisted", Optional.empty()), "v1", "unlisted", false, "Unlisted");

    private final LiveStore store;
    private final WatchNews news;
    private final Map<String, Trouble> known = new TreeMap<>();
    private Troubles discovered = Troubles.ofWatch();
    private String told = "";

    WatchTroubles(LiveStore store, WatchNews news) {
        this.store = store;
        this.news = news;
    }

    private record Trouble(Resource resource, Refusal refusal) {}

    /** A kind that the server does not serve any more is nothing that anybody misses. */
    synchronized void add(Resource resource, Refusal refusal) {
        if (refusal.is(Refusal.NOT_FOUND)) {
            solved(resource);
            return;
        }
        known.put(resource.name(), new Trouble(resource, refusal));
        write();
    }

    synchronized void solved(Resource resource) {
        if (known.remove(resource.name()) != null) {
            write();
        }
    }

    /** What stood in the way of asking what the server serves. */
    synchronized void discovered(Troubles troubles) {
        discovered = troubles;
        write();
    }

    private void write() {
        Troubles all = Troubles.ofWatch();
        all.addAll(discovered);
        known.values().forEach(trouble -> all.add(trouble.resource(), trouble.refusal()));
        Set<String> places = new TreeSet<>();
        StringBuilder sentences = new StringBuilder();
        for (ObjectNode object : all.objects().values()) {
            places.add(LiveStore.place(UNLISTED, object));
            sentences.append(sentences.isEmpty() ? "" : " ").append(Trim.text(object, "spec", "because"));
            store.put(UNLISTED, object);
        }
        store.keepOnly(UNLISTED, places);
        tell(sentences.toString());
    }

    private void tell(String sentences) {
        if (!sentences.equals(told)) {
            told = sentences;
            news.tell("unlisted", sentences.isEmpty() ? "Every kind that is served can be watched now." : sentences);
        }
    }
}
