package io.portreeve.cluster;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The manifest of a Service as {@code kubectl apply} was given it, which an annotation keeps. */
record LastApplied(JsonNode spec) implements Authorship.Trace {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Optional<Authorship.Trace> of(String annotation) {
        if (annotation.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode spec = JSON.readTree(annotation).path("spec");
            return spec.isObject() ? Optional.of(new LastApplied(spec)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Boolean> type() {
        return Optional.of(spec.hasNonNull("type"));
    }

    @Override
    public Optional<Boolean> portField(ObjectNode port, String field) {
        for (ObjectNode written : Trim.mappings(spec, "ports")) {
            if (isSame(written, port)) {
                return Optional.of(written.hasNonNull(field)
                        && !written.path(field).asString("").equals("0"));
            }
        }
        return Optional.empty();
    }

    /** A Service has each number once for each protocol. */
    private static boolean isSame(ObjectNode written, ObjectNode port) {
        return written.path("port").asString("").equals(port.path("port").asString("-"))
                && protocol(written).equals(protocol(port));
    }

    private static String protocol(ObjectNode port) {
        String protocol = Trim.text(port, "protocol");
        return protocol.isEmpty() ? "TCP" : protocol;
    }
}
