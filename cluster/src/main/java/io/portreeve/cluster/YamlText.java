package io.portreeve.cluster;

import io.portreeve.document.Scalars;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A JSON tree as kubectl would print it: keys in order, one value on each line, quotes where they are needed. */
final class YamlText {
    private final StringBuilder out = new StringBuilder();

    private YamlText() {}

    static String of(JsonNode object) {
        YamlText text = new YamlText();
        text.mapping(object, 0);
        return text.out.toString();
    }

    private void mapping(JsonNode mapping, int indent) {
        List<String> keys = new ArrayList<>(mapping.propertyNames());
        Collections.sort(keys);
        boolean first = true;
        for (String key : keys) {
            out.append(first ? "" : " ".repeat(indent)).append(quoted(key)).append(':');
            value(mapping.path(key), indent);
            first = false;
        }
    }

    private void value(JsonNode value, int indent) {
        if (value.isObject() && !value.isEmpty()) {
            out.append('\n').append(" ".repeat(indent + 2));
            mapping(value, indent + 2);
        } else if (value.isArray() && !value.isEmpty()) {
            out.append('\n');
            sequence(value, indent);
        } else {
            out.append(' ').append(leaf(value)).append('\n');
        }
    }

    private void sequence(JsonNode sequence, int indent) {
        for (JsonNode item : sequence) {
            out.append(" ".repeat(indent)).append('-');
            if (item.isObject() && !item.isEmpty()) {
                out.append(' ');
                mapping(item, indent + 2);
            } else if (item.isArray() && !item.isEmpty()) {
                out.append('\n');
                sequence(item, indent + 2);
            } else {
                out.append(' ').append(leaf(item)).append('\n');
            }
        }
    }

    private static String leaf(JsonNode value) {
        if (value.isObject()) {
            return "{}";
        }
        if (value.isArray()) {
            return "[]";
        }
        return value.isString() ? quoted(value.asString()) : value.toString();
    }

    /** Whatever is more than plain characters is escaped, be it a control character or an order to write backwards. */
    private static String quoted(String text) {
        boolean tame = text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        return tame ? Scalars.written(text) : Scalars.escaped(text);
    }
}
