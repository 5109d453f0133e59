package io.portreeve.sources.kustomize;

import io.portreeve.document.Scalars;
import io.portreeve.source.SourceRange;
import java.util.List;
import java.util.Optional;

/** Writes values as YAML, one key or value a line, with the comments that speak of the line above it. */
final class ManifestWriter {
    private static final String STEP = "  ";

    private final StringBuilder text = new StringBuilder();
    private final long limit;

    /** More characters than the limit are refused. */
    ManifestWriter(long limit) {
        this.limit = limit;
    }

    /** Adds a document. */
    void add(MadeMapping object) {
        text.append(text.isEmpty() ? "" : "---\n");
        mapping(object, "");
    }

    String text() {
        return text.toString();
    }

    private void mapping(MadeMapping mapping, String indent) {
        for (MadeEntry entry : mapping.entries().values()) {
            comments(entry.origin().comments(), indent);
            text.append(indent);
            entry(entry, indent);
        }
    }

    private void entry(MadeEntry entry, String indent) {
        text.append(text(entry.key())).append(':');
        below(entry.value(), indent);
    }

    /** A value behind its key or dash. */
    private void below(Made value, String indent) {
        if (text.length() > limit) {
            throw new BuildLimit("the manifests would be longer than " + limit + " characters");
        }
        if (value instanceof MadeMapping mapping && !mapping.entries().isEmpty()) {
            text.append('\n');
            mapping(mapping, indent + STEP);
        } else if (value instanceof MadeList list && !list.items().isEmpty()) {
            text.append('\n');
            list(list, indent + STEP);
        } else {
            text.append(' ').append(onOneLine(value)).append('\n');
        }
    }

    private void list(MadeList list, String indent) {
        for (Made item : list.items()) {
            comments(comments(item), indent);
            text.append(indent).append('-');
            if (item instanceof MadeMapping mapping && !mapping.entries().isEmpty()) {
                item(mapping, indent + STEP);
            } else {
                below(item, indent);
            }
        }
    }

    /** The first key of a mapping in a list stands behind the dash. */
    private void item(MadeMapping mapping, String indent) {
        boolean first = true;
        for (MadeEntry entry : mapping.entries().values()) {
            if (first) {
                text.append(' ');
            } else {
                comments(entry.origin().comments(), indent);
                text.append(indent);
            }
            first = false;
            entry(entry, indent);
        }
    }

    private static List<SourceRange> comments(Made item) {
        if (item instanceof MadeMapping mapping) {
            Optional<MadeEntry> first = mapping.entries().values().stream().findFirst();
            return first.map(entry -> entry.origin().comments()).orElseGet(List::of);
        }
        return item instanceof MadeScalar ? item.origin().comments() : List.of();
    }

    private void comments(List<SourceRange> comments, String indent) {
        for (SourceRange comment : comments) {
            text.append(indent).append(comment.text()).append('\n');
        }
    }

    private static String onOneLine(Made value) {
        if (value instanceof MadeMapping) {
            return "{}";
        }
        if (value instanceof MadeScalar scalar) {
            return scalar.isText() ? text(scalar.text()) : scalar.isNull() ? "null" : scalar.text();
        }
        return "[]";
    }

    /** A text as YAML reads it back, whatever it holds. */
    private static String text(String text) {
        boolean plain = !text.isEmpty() && text.chars().allMatch(c -> c >= ' ' && c < 127);
        return plain ? Scalars.written(text) : Scalars.escaped(text);
    }
}
