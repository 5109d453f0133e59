package io.portreeve.cluster;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes what the watches bring to where it is kept, and asks for other lists where one object says how others are to be read. */
final class Arrivals {
    private static final String CONFIG_MAP = "ConfigMap";

    private final LiveStore store;
    private final WatchNews news;
    private final Consumer<Predicate<Resource>> listAgain;
    private int asked;
    private int named;

    /** @param listAgain has those kinds listed anew */
    Arrivals(LiveStore store, WatchNews news, Consumer<Predicate<Resource>> listAgain) {
        this.store = store;
        this.news = news;
        this.listAgain = listAgain;
    }

    static boolean runsPods(Resource resource) {
        return resource.kind().podTemplate().isPresent();
    }

    /** Names are enough at first: ConfigMaps hold everything. */
    boolean wantsMetadata(Resource resource) {
        return resource.kind().kind().equals(CONFIG_MAP);
    }

    void put(ApiServer server, Resource resource, ObjectNode object) throws Refusal {
        if (wantsMetadata(resource)) {
            fetch(server, resource, object.path("metadata"));
        } else {
            store.put(resource, object);
            readOthersAnew();
        }
    }

    private void fetch(ApiServer server, Resource resource, JsonNode metadata) throws Refusal {
        if (!store.companions().portMaps().isOne(metadata)) {
            return;
        }
        String path = resource.path(Optional.of(Trim.text(metadata, "namespace"))) + "/"
                + Resource.encoded(Trim.text(metadata, "name"));
        try {
            if (server.get(path) instanceof ObjectNode whole) {
                store.put(resource, whole);
            }
        } catch (Refusal refusal) {
            if (!refusal.is(Refusal.NOT_FOUND)) {
                throw refusal;
            }
        }
    }

    /** A selector may ask for a label that counted for nothing so far, and a controller name a ConfigMap that was passed over. */
    private void readOthersAnew() {
        if (isMore(store.companions().likeness().askedOfSingles(), true)) {
            listAgain.accept(Arrivals::runsPods);
        }
        if (isMore(store.companions().portMaps().named(), false)) {
            listAgain.accept(this::wantsMetadata);
        }
    }

    private synchronized boolean isMore(int now, boolean labels) {
        int before = labels ? asked : named;
        if (labels) {
            asked = now;
        } else {
            named = now;
        }
        return now > before;
    }

    void remove(Resource resource, String place) {
        store.remove(resource, place);
    }

    int keepOnly(Resource resource, Set<String> places) {
        return store.keepOnly(resource, places);
    }

    void listed(Resource resource, boolean isFirst, int count, int gone) {
        if (!isFirst) {
            news.tell(
                    "resynced",
                    resource.name() + " were listed anew: " + count + " are there, " + gone
                            + " had gone without an event.");
        }
    }
}
