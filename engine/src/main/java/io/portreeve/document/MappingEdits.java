package io.portreeve.document;

import io.portreeve.source.SourceRange;
import java.util.List;
import java.util.Optional;

/** Edits that add a key to a mapping, or take one out, in the style the mapping is written in, and leave every other byte alone. */
public final class MappingEdits {
    private static final String DASH = "  ";

    private MappingEdits() {}

    /**
     * Writes an entry behind another.
     *
     * @param mapping the whole mapping
     * @param path keys that lead down to the mapping meant; empty for the whole one
     * @param behind the key of the entry to write behind
     * @return empty where the mapping has the key already, or is written too oddly for a safe splice
     */
    public static Optional<TextEdit> add(SourceRange mapping, List<String> path, String behind, NewEntry added) {
        return written(mapping, path)
                .filter(written -> written.entry(added.key()).isEmpty())
                .flatMap(written -> written.entry(behind)
                        .flatMap(entry -> new Addition(written, entry.key(), entry.value(), added).edit()));
    }

    /** Writes an entry behind another of the whole mapping. */
    public static Optional<TextEdit> add(SourceRange mapping, String behind, NewEntry added) {
        return add(mapping, List.of(), behind, added);
    }

    /** Writes an entry in the place of the one of its key, be that empty, and behind another where there is none. */
    public static Optional<TextEdit> put(SourceRange mapping, String behind, NewEntry put) {
        Optional<WrittenMapping> written = written(mapping, List.of());
        Optional<MappingNode.Entry> there = written.flatMap(known -> known.entry(put.key()));
        return there.isEmpty()
                ? add(mapping, behind, put)
                : written.flatMap(known -> known.valueRange(there.get())).flatMap(put::inPlaceOf);
    }

    /** Writes an entry behind the last one. */
    public static Optional<TextEdit> addLast(SourceRange mapping, List<String> path, NewEntry added) {
        return written(mapping, path).flatMap(WrittenMapping::lastKey).flatMap(last -> add(mapping, path, last, added));
    }

    /** Takes a key out with its value; empty where a comment stands beside it, or nothing else would be left. */
    public static Optional<TextEdit> remove(SourceRange mapping, String key) {
        return written(mapping, List.of()).flatMap(written -> Removal.of(written, key));
    }

    /** Whether a key is written, whatever its value. */
    public static boolean has(SourceRange mapping, List<String> path, String key) {
        return written(mapping, path).flatMap(written -> written.entry(key)).isPresent();
    }

    private static Optional<WrittenMapping> written(SourceRange mapping, List<String> path) {
        Optional<WrittenMapping> here = WrittenMapping.at(mapping);
        for (String key : path) {
            here = here.flatMap(above -> above.below(key));
        }
        return here;
    }

    /** One entry on its way behind another. */
    private record Addition(WrittenMapping mapping, ScalarNode key, Node value, NewEntry added) {
        Optional<TextEdit> edit() {
            boolean written = value.end() > value.start() && value.start() >= key.end();
            return written ? (mapping.isFlow() ? inFlow() : inBlock()) : Optional.empty();
        }

        private Optional<TextEdit> inBlock() {
            boolean scalarBlock = value instanceof ScalarNode scalar
                    && (scalar.style() == ScalarStyle.LITERAL || scalar.style() == ScalarStyle.FOLDED);
            if (scalarBlock || !mapping.beginsLine(key)) {
                return Optional.empty();
            }
            int lineEnd = Lines.end(mapping.text(), value.end());
            String indentation = Lines.breakAt(mapping.text(), lineEnd) + " ".repeat(mapping.column(key));
            StringBuilder lines = new StringBuilder();
            added.lines(dash()).forEach(line -> lines.append(indentation).append(line));
            return Optional.of(insertion(lineEnd, lines.toString()));
        }

        /** What stands before the dashes of the lists beside it, which some indent and others do not. */
        private String dash() {
            for (MappingNode.Entry entry : mapping.entries()) {
                if (entry.value() instanceof SequenceNode list
                        && !list.flow()
                        && !list.items().isEmpty()) {
                    int dash = Lines.start(mapping.text(), list.start());
                    int column = list.start() - dash;
                    return " ".repeat(Math.max(0, column - mapping.column(entry.key())));
                }
            }
            return DASH;
        }

        /** On a line of its own where the entry before it has one. */
        private Optional<TextEdit> inFlow() {
            String entry = added.flow(mapping.isJson());
            if (!mapping.hasLine(key)) {
                return Optional.of(insertion(value.end(), ", " + entry));
            }
            int lineEnd = Lines.end(mapping.text(), value.end());
            String newLine = Lines.breakAt(mapping.text(), lineEnd) + indentation();
            String rest = mapping.restOfLine(value.end()).strip();
            if (rest.isEmpty() || rest.equals(",")) {
                return Optional.of(insertion(value.end(), "," + newLine + entry));
            }
            boolean comment =
                    rest.startsWith(",") && rest.substring(1).stripLeading().startsWith("#");
            return Optional.of(
                    comment ? insertion(lineEnd, newLine + entry + ",") : insertion(value.end(), ", " + entry));
        }

        private String indentation() {
            return mapping.text().substring(Lines.start(mapping.text(), key.start()), key.start());
        }

        private TextEdit insertion(int at, String text) {
            return new TextEdit(mapping.range(at, at), text, added.key());
        }
    }
}
