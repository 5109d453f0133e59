package io.portreeve.bench.manifests;

import io.portreeve.document.MappingNode;
import io.portreeve.document.Node;
import io.portreeve.document.ScalarNode;
import io.portreeve.document.ScalarStyle;
import io.portreeve.document.Scalars;
import io.portreeve.document.SequenceNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Another way of writing the same documents: other order of documents and keys, other quotes, styles, indents, comments and line ends. */
final class Rewriting {
    private final Random random;

    Rewriting(long seed) {
        this.random = new Random(seed);
    }

    /** A file with these documents. */
    String of(List<Node> roots) {
        List<Node> shuffled = new ArrayList<>(roots);
        Collections.shuffle(shuffled, random);
        String text = shuffled.stream().map(this::document).collect(Collectors.joining("---\n"));
        String opened = (percent(50) ? "# first line\n\n" : "") + (percent(30) ? "---\n" : "") + text;
        return percent(20) ? opened.replace("\n", "\r\n") : opened;
    }

    private String document(Node root) {
        Node top = root.resolved();
        boolean block = top instanceof MappingNode mapping && !mapping.entries().isEmpty() && percent(80);
        return block ? mapping((MappingNode) top, 0) : flow(top, percent(50)) + "\n";
    }

    private String mapping(MappingNode mapping, int indent) {
        StringBuilder text = new StringBuilder();
        for (MappingNode.Entry entry : shuffled(mapping)) {
            text.append(text.isEmpty() ? "" : remark(indent));
            text.append(" ".repeat(indent))
                    .append(string(entry.key().text(), false))
                    .append(":");
            text.append(below(entry.value().resolved(), indent));
        }
        return text.toString();
    }

    /** What stands behind a colon, line end included. */
    private String below(Node value, int indent) {
        if (value instanceof MappingNode mapping && !mapping.entries().isEmpty() && percent(80)) {
            return ending() + mapping(mapping, indent + 1 + random.nextInt(4));
        }
        if (value instanceof SequenceNode sequence && !sequence.items().isEmpty() && percent(80)) {
            return ending() + sequence(sequence, indent + random.nextInt(3));
        }
        return " " + flow(value, false) + ending();
    }

    private String sequence(SequenceNode sequence, int indent) {
        StringBuilder text = new StringBuilder();
        for (Node item : sequence.items()) {
            text.append(remark(indent));
            int gap = 1 + random.nextInt(3);
            text.append(" ".repeat(indent)).append("-").append(" ".repeat(gap));
            boolean block = item.resolved() instanceof MappingNode mapping
                    && !mapping.entries().isEmpty()
                    && percent(80);
            int inner = indent + 1 + gap;
            text.append(
                    block
                            ? mapping((MappingNode) item.resolved(), inner).substring(inner)
                            : flow(item.resolved(), false) + ending());
        }
        return text.toString();
    }

    private String flow(Node node, boolean json) {
        Node value = node.resolved();
        if (value instanceof MappingNode mapping) {
            return shuffled(mapping).stream()
                    .map(entry -> string(entry.key().text(), json) + ": " + flow(entry.value(), json))
                    .collect(Collectors.joining(percent(50) ? ", " : ",  ", "{", "}"));
        }
        if (value instanceof SequenceNode sequence) {
            return sequence.items().stream().map(item -> flow(item, json)).collect(Collectors.joining(", ", "[", "]"));
        }
        return scalar((ScalarNode) value, json);
    }

    private String scalar(ScalarNode scalar, boolean json) {
        Object meant = Scalars.resolve(scalar);
        if (meant instanceof String text) {
            return string(text, json);
        }
        if (scalar.isNull()) {
            return "null";
        }
        return json ? meant.toString() : scalar.text();
    }

    private String string(String text, boolean json) {
        if (!json && isPlain(text) && percent(50)) {
            return text;
        }
        boolean printable = text.chars().allMatch(c -> c >= ' ');
        if (!json && printable && percent(50)) {
            return "'" + text.replace("'", "''") + "'";
        }
        return '"' + text.chars().mapToObj(Rewriting::escaped).collect(Collectors.joining()) + '"';
    }

    private static String escaped(int c) {
        if (c < ' ') {
            return String.format("\\u%04x", c);
        }
        return (c == '"' || c == '\\' ? "\\" : "") + (char) c;
    }

    /** Whether a text means itself without quotes, wherever it stands. */
    private static boolean isPlain(String text) {
        ScalarNode bare = new ScalarNode(0, 0, text, ScalarStyle.PLAIN, "");
        return text.matches("[A-Za-z0-9/][A-Za-z0-9_./-]*") && Scalars.resolve(bare) instanceof String;
    }

    private List<MappingNode.Entry> shuffled(MappingNode mapping) {
        List<MappingNode.Entry> entries = new ArrayList<>(mapping.entries());
        Collections.shuffle(entries, random);
        return entries;
    }

    private String remark(int indent) {
        String comment = percent(10) ? " ".repeat(indent) + "# a remark: - {port: 22}\n" : "";
        return comment + (percent(5) ? "\n" : "");
    }

    private String ending() {
        return (percent(10) ? "  # said here" : percent(5) ? "  " : "") + "\n";
    }

    private boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }
}
