package io.portreeve.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists the objects of a kind page by page; only one page is held as it came. */
final class Pages {
    private static final int PAGE = 500;
    private static final int RESTARTS = 2;

    private final ApiServer server;
    private final Resource resource;
    private final String path;
    private final boolean metadataOnly;

    private Pages(ApiServer server, Resource resource, Optional<String> namespace, boolean metadataOnly) {
        this.server = server;
        this.resource = resource;
        this.path = resource.path(namespace);
        this.metadataOnly = metadataOnly;
    }

    static Pages of(ApiServer server, Resource resource, Optional<String> namespace) {
        return new Pages(server, resource, namespace, false);
    }

    /** The same, where nothing of the objects is asked for but their metadata. */
    static Pages ofMetadata(ApiServer server, Resource resource, Optional<String> namespace) {
        return new Pages(server, resource, namespace, true);
    }

    /** Where a page's objects go. */
    interface Taker {
        /** That the list begins, for the first time or anew. */
        void begin();

        void take(ObjectNode object) throws Refusal;
    }

    /**
     * A list that takes too long loses its place (410), and begins anew; in the end it is asked for in one piece.
     *
     * @return the version that was listed, from which a watch goes on
     */
    String forEach(Taker taker) throws Refusal {
        for (int attempt = 0; attempt < RESTARTS; attempt++) {
            try {
                return list(taker, "?limit=" + PAGE);
            } catch (Refusal refusal) {
                if (!refusal.is(Refusal.GONE)) {
                    throw refusal;
                }
            }
        }
        return list(taker, "");
    }

    private String list(Taker taker, String query) throws Refusal {
        taker.begin();
        JsonNode page = page(query);
        String version = Trim.text(page, "metadata", "resourceVersion");
        take(page, taker);
        String next = next(page);
        while (!next.isEmpty()) {
            page = page(query + "&continue=" + Resource.encoded(next));
            take(page, taker);
            next = next(page);
        }
        return version;
    }

    private JsonNode page(String query) throws Refusal {
        return metadataOnly ? server.metadata(path + query) : server.get(path + query);
    }

    private static String next(JsonNode page) {
        return page.path("metadata").path("continue").asString("");
    }

    /** The items of a list leave their type to the list. */
    private void take(JsonNode page, Taker taker) throws Refusal {
        List<ObjectNode> items = new ArrayList<>();
        page.path("items").forEach(item -> {
            if (item instanceof ObjectNode object) {
                items.add(object);
            }
        });
        for (ObjectNode object : items) {
            object.put("apiVersion", resource.apiVersion())
                    .put("kind", resource.kind().kind());
            taker.take(object);
        }
    }
}
