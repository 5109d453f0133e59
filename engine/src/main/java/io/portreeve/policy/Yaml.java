package io.portreeve.policy;

import io.portreeve.document.Scalars;
import java.util.List;
import java.util.Map;

/** Manifests as YAML in block style; texts of several lines stand as they are, so that people can read the expressions. */
final class Yaml {
    private final StringBuilder text = new StringBuilder();

    private Yaml() {}

    /** One document with the line that begins it. */
    static String document(Map<String, ?> manifest) {
        Yaml yaml = new Yaml();
        yaml.text.append("---\n");
        yaml.mapping(manifest, 0, false);
        return yaml.text.toString();
    }

    /** A remark, broken to a width that people can read; what is no plain ASCII is written out. */
    static String comment(String remark) {
        StringBuilder comment = new StringBuilder();
        StringBuilder line = new StringBuilder("#");
        for (String word : remark.split(" ", -1)) {
            if (line.length() + word.length() > 118) {
                comment.append(line).append('\n');
                line = new StringBuilder("#  ");
            }
            line.append(' ').append(harmless(word));
        }
        return comment.append(line).append('\n').toString();
    }

    private static String harmless(String word) {
        boolean plain = word.chars().allMatch(c -> c > ' ' && c < 127);
        return plain ? word : Scalars.escaped(word);
    }

    private void mapping(Map<String, ?> mapping, int indent, boolean afterDash) {
        boolean first = afterDash;
        for (Map.Entry<String, ?> entry : mapping.entrySet()) {
            text.append(first ? "" : " ".repeat(indent))
                    .append(Scalars.written(entry.getKey()))
                    .append(':');
            first = false;
            value(entry.getValue(), indent + 2);
        }
    }

    private void value(Object value, int indent) {
        if (value instanceof Map<?, ?> mapping) {
            if (mapping.isEmpty()) {
                text.append(" {}\n");
            } else {
                text.append('\n');
                mapping(keyed(mapping), indent, false);
            }
        } else if (value instanceof List<?> list) {
            text.append(list.isEmpty() ? " []\n" : "\n");
            list.forEach(item -> item(item, indent));
        } else {
            text.append(' ');
            scalar(value, indent);
        }
    }

    private void item(Object item, int indent) {
        text.append(" ".repeat(indent)).append("- ");
        if (item instanceof Map<?, ?> mapping) {
            mapping(keyed(mapping), indent + 2, true);
        } else {
            scalar(item, indent + 2);
        }
    }

    private void scalar(Object value, int indent) {
        String written = value.toString();
        if (!(value instanceof String)) {
            text.append(written).append('\n');
        } else if (written.indexOf('\n') >= 0) {
            text.append("|-\n");
            written.lines()
                    .forEach(
                            line -> text.append(" ".repeat(indent)).append(line).append('\n'));
        } else {
            text.append(Scalars.written(written)).append('\n');
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> keyed(Map<?, ?> mapping) {
        return (Map<String, ?>) mapping;
    }
}
