package io.portreeve.sources.kustomize;

import io.portreeve.document.Comment;
import io.portreeve.document.Document;
import io.portreeve.document.MappingNode;
import io.portreeve.document.Node;
import io.portreeve.document.ScalarNode;
import io.portreeve.document.Scalars;
import io.portreeve.document.SequenceNode;
import io.portreeve.source.SourceRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns a document that people wrote into values that know where they come from. */
final class TreeReader {
    private static final String OURS = "portreeve";

    private final Document document;
    private final List<SourceRange> deciders;
    private final Map<Integer, List<SourceRange>> comments;

    private TreeReader(Document document, List<SourceRange> deciders) {
        this.document = document;
        this.deciders = deciders;
        this.comments = comments(document);
    }

    /** The whole document. */
    static Made read(Document document) {
        return read(document, List.of());
    }

    /** The same, of a document that counts because of these places. */
    static Made read(Document document, List<SourceRange> deciders) {
        return new TreeReader(document, deciders)
                .value(document.root(), new Origin(document.file().whole()));
    }

    private Made value(Node node, Origin above) {
        Origin origin = node.end() > node.start() ? origin(node) : above;
        Node resolved = node.resolved();
        if (resolved instanceof MappingNode mapping) {
            return mapping(mapping, origin);
        }
        if (resolved instanceof SequenceNode sequence) {
            return new MadeList(
                    sequence.items().stream().map(item -> value(item, origin)).toList(), origin);
        }
        ScalarNode scalar = (ScalarNode) resolved;
        return new MadeScalar(scalar.text(), Scalars.resolve(scalar), origin);
    }

    private MadeMapping mapping(MappingNode mapping, Origin origin) {
        Map<String, MadeEntry> entries = new LinkedHashMap<>();
        for (MappingNode.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            Origin keyOrigin = origin(entry.key());
            entries.put(key, new MadeEntry(key, keyOrigin, value(entry.value(), new Origin(keyOrigin.range()))));
        }
        return new MadeMapping(entries, origin);
    }

    private Origin origin(Node node) {
        SourceRange range = new SourceRange(document.file(), node.start(), node.end()).written();
        boolean leaf = node instanceof ScalarNode;
        return new Origin(range, deciders, leaf ? comments.getOrDefault(node.start(), List.of()) : List.of());
    }

    /** What is said to us, by the start of the first key or value of the line that it speaks of. */
    private static Map<Integer, List<SourceRange>> comments(Document document) {
        List<SourceRange> ours = new ArrayList<>();
        for (Comment comment : document.comments()) {
            SourceRange range = new SourceRange(document.file(), comment.start(), comment.end());
            if (range.text().toLowerCase(Locale.ROOT).contains(OURS)) {
                ours.add(range);
            }
        }
        if (ours.isEmpty()) {
            return Map.of();
        }
        Lines lines = new Lines(document);
        Map<Integer, List<SourceRange>> byLeaf = new HashMap<>();
        for (SourceRange range : ours) {
            lines.spokenOf(range)
                    .ifPresent(leaf -> byLeaf.computeIfAbsent(leaf, start -> new ArrayList<>())
                            .add(range.written()));
        }
        return byLeaf;
    }
}
