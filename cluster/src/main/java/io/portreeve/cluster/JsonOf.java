package io.portreeve.cluster;

import io.portreeve.document.Cursor;
import io.portreeve.document.Scalars;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is written in a document as the JSON that kubectl would make of it. */
final class JsonOf {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonOf() {}

    static JsonNode written(Cursor at) {
        if (at.isMapping()) {
            ObjectNode mapping = NODES.objectNode();
            at.entries().forEach((key, value) -> mapping.set(key, written(value)));
            return mapping;
        }
        if (at.isSequence()) {
            ArrayNode sequence = NODES.arrayNode();
            at.items().forEach(item -> sequence.add(written(item)));
            return sequence;
        }
        return at.scalar()
                .map(scalar -> leaf(Scalars.resolve(scalar), scalar.text()))
                .orElseGet(NODES::nullNode);
    }

    private static JsonNode leaf(Object value, String text) {
        if (value == Scalars.NULL) {
            return NODES.nullNode();
        }
        if (value instanceof Long number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        }
        return value instanceof Double number ? NODES.numberNode(number) : NODES.stringNode(text);
    }
}
