package io.portreeve.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which fields of a Service are somebody's, where at least one server-side apply made them so: what the API server filled in
 * during an apply is nobody's.
 *
 * @param owned the {@code f:spec} of every manager
 */
record ManagedFields(List<JsonNode> owned) implements Authorship.Trace {
    static Optional<Authorship.Trace> of(JsonNode managers) {
        List<JsonNode> owned = new ArrayList<>();
        boolean applied = false;
        for (JsonNode manager : managers) {
            JsonNode spec = manager.path("fieldsV1").path("f:spec");
            if (spec.isObject() && Trim.text(manager, "subresource").isEmpty()) {
                owned.add(spec);
                applied |= Trim.text(manager, "operation").equals("Apply");
            }
        }
        return applied ? Optional.of(new ManagedFields(owned)) : Optional.empty();
    }

    @Override
    public Optional<Boolean> type() {
        return Optional.of(owned.stream().anyMatch(spec -> spec.has("f:type")));
    }

    @Override
    public Optional<Boolean> portField(ObjectNode port, String field) {
        String number = port.path("port").asString("");
        String protocol = Trim.text(port, "protocol");
        String key = "k:{\"port\":" + number + ",\"protocol\":\"" + protocol + "\"}";
        List<JsonNode> known = owned.stream()
                .map(spec -> spec.path("f:ports").path(key))
                .filter(JsonNode::isObject)
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(known.stream().anyMatch(fields -> fields.has("f:" + field)));
    }
}
