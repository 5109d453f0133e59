package io.portreeve.document;

import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.List;
import java.util.Optional;

/** A mapping read once more from its own characters alone, for edits that follow the way it is written. */
final class WrittenMapping {
    private final SourceFile file;
    private final MappingNode node;

    private WrittenMapping(SourceFile file, MappingNode node) {
        this.file = file;
        this.node = node;
    }

    /** The mapping of these characters; empty where they are no mapping that can be read by itself. */
    static Optional<WrittenMapping> at(SourceRange mapping) {
        SourceFile file = mapping.file();
        boolean flow = mapping.text().startsWith("{");
        int start = flow ? mapping.start() : Lines.start(file.text(), mapping.start());
        if (!flow && (!isIndentation(file.text(), start, mapping.start()) || isInFlow(mapping))) {
            return Optional.empty();
        }
        Chunk chunk = new Chunk(file.text(), start, mapping.end(), true);
        return new YamlReader(file, chunk, Limits.DEFAULT, new TextPool(), true)
                .read()
                .root()
                .flatMap(root -> innermost(root, mapping.start()))
                .map(node -> new WrittenMapping(file, node));
    }

    /** Whether it is a pair without braces in a list in brackets. */
    private static boolean isInFlow(SourceRange mapping) {
        String text = mapping.file().text();
        int at = mapping.end();
        while (at < text.length() && (Characters.isBlankOrBreak(text.charAt(at)) || text.charAt(at) == '#')) {
            at = text.charAt(at) == '#' ? Lines.end(text, at) : at + 1;
        }
        return at < text.length() && "],}".indexOf(text.charAt(at)) >= 0;
    }

    /** Behind the dashes of the lists that it is an item of. */
    private static Optional<MappingNode> innermost(Node root, int start) {
        Node here = root;
        while (here instanceof SequenceNode list && list.items().size() == 1) {
            here = list.items().get(0);
        }
        return here instanceof MappingNode mapping && mapping.start() == start
                ? Optional.of(mapping)
                : Optional.empty();
    }

    /** Whether there is nothing but spaces and the dashes of list items. */
    static boolean isIndentation(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            boolean dash = text.charAt(at) == '-' && at + 1 < to && text.charAt(at + 1) == ' ';
            if (text.charAt(at) != ' ' && !dash) {
                return false;
            }
        }
        return true;
    }

    String text() {
        return file.text();
    }

    SourceRange range(int start, int end) {
        return new SourceRange(file, start, end);
    }

    boolean isFlow() {
        return node.flow();
    }

    /** Whether the keys are in double quotes, as JSON wants them. */
    boolean isJson() {
        return node.flow()
                && !node.entries().isEmpty()
                && node.entries().stream().allMatch(entry -> entry.key().style() == ScalarStyle.DOUBLE_QUOTED);
    }

    List<MappingNode.Entry> entries() {
        return node.entries();
    }

    Optional<String> lastKey() {
        int last = node.entries().size() - 1;
        return last < 0
                ? Optional.empty()
                : Optional.of(node.entries().get(last).key().text());
    }

    Optional<MappingNode.Entry> entry(String key) {
        return node.entry(key);
    }

    /** The mapping below a key; empty where it is no mapping, or has an anchor or tag, so that it may stand elsewhere too. */
    Optional<WrittenMapping> below(String key) {
        return entry(key)
                .filter(entry -> isPlain(entry))
                .flatMap(entry -> entry.value() instanceof MappingNode mapping
                        ? Optional.of(new WrittenMapping(file, mapping))
                        : Optional.empty());
    }

    /** The characters of a single value that stands here itself. */
    Optional<SourceRange> valueRange(MappingNode.Entry entry) {
        boolean here = entry.value() instanceof ScalarNode
                && entry.value().start() >= entry.key().end();
        return here ? Optional.of(range(entry.value().start(), entry.value().end())) : Optional.empty();
    }

    /** Whether nothing but the colon, white space and comments stands between key and value. */
    private boolean isPlain(MappingNode.Entry entry) {
        return entry.value().start() >= entry.key().end()
                && file.text()
                        .substring(entry.key().end(), entry.value().start())
                        .chars()
                        .noneMatch(c -> c == '&' || c == '!');
    }

    /** Whether nothing but indentation stands before a key in its line. */
    boolean beginsLine(ScalarNode key) {
        return isIndentation(file.text(), Lines.start(file.text(), key.start()), key.start());
    }

    /** Whether a key's line begins with spaces alone, so that it can be taken out as a whole. */
    boolean hasLine(ScalarNode key) {
        return file.text()
                .substring(Lines.start(file.text(), key.start()), key.start())
                .isBlank();
    }

    int column(ScalarNode key) {
        return key.start() - Lines.start(file.text(), key.start());
    }

    /** What stands behind an offset in its line. */
    String restOfLine(int offset) {
        return file.text().substring(offset, Lines.end(file.text(), offset));
    }
}
