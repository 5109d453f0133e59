package io.portreeve.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Small cuts of JSON trees. */
final class Trim {
    private Trim() {}

    /** The mapping under a key; where there is none, nothing is done. */
    static void at(ObjectNode object, String key, Consumer<ObjectNode> cut) {
        if (object.get(key) instanceof ObjectNode inner) {
            cut.accept(inner);
        }
    }

    /** Every mapping of the list under a key. */
    static void each(ObjectNode object, String key, Consumer<ObjectNode> cut) {
        mappings(object, key).forEach(cut);
    }

    static List<ObjectNode> mappings(JsonNode object, String key) {
        List<ObjectNode> mappings = new ArrayList<>();
        object.path(key).forEach(item -> {
            if (item instanceof ObjectNode mapping) {
                mappings.add(mapping);
            }
        });
        return mappings;
    }

    static String text(JsonNode object, String... keys) {
        JsonNode here = object;
        for (String key : keys) {
            here = here.path(key);
        }
        return here.asString("");
    }

    /** Takes out what holds nothing. */
    static void unlessEmpty(ObjectNode object, String... keys) {
        for (String key : keys) {
            JsonNode value = object.get(key);
            if (value != null && value.isContainer() && value.isEmpty()) {
                object.remove(key);
            }
        }
    }
}
