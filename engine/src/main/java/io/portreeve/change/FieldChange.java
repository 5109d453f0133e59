package io.portreeve.change;

import io.portreeve.document.Cursor;
import io.portreeve.document.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A field that is not in both versions of an object alike.
 *
 * @param path names the field within this comparison
 * @param old empty where it is new
 * @param now empty where it is gone
 */
record FieldChange(String path, Optional<Cursor> old, Optional<Cursor> now) {
    private static final Pattern STEP = Pattern.compile("\\['([^']*)'\\]|\\[[0-9]+\\]|([^.\\[\\]]+)");

    /** The same from the newer version to the older. */
    FieldChange swapped() {
        return new FieldChange(path, now, old);
    }

    /** The field's path as written, in the newer version rather. */
    String shown() {
        return now.or(() -> old).map(Cursor::path).orElse(path);
    }

    /** The field as people call it: its last key, with the word label or annotation before what is one. */
    String key() {
        List<String> steps = steps();
        String last = steps.get(steps.size() - 1);
        String above = steps.size() < 2 ? "" : steps.get(steps.size() - 2);
        return switch (above) {
            case "labels" -> "label " + last;
            case "annotations" -> "annotation " + last;
            default -> last;
        };
    }

    /** The keys on the way to the field, without the numbers of items. */
    List<String> steps() {
        List<String> steps = STEP.matcher(shown())
                .results()
                .map(step -> step.group(1) == null ? step.group(2) : step.group(1))
                .filter(step -> step != null)
                .toList();
        return steps.isEmpty() ? List.of(path) : steps;
    }

    /** The same of the only entry that a mapping has, where it came or went as a whole. */
    FieldChange innermost() {
        if (old.isPresent() == now.isPresent()) {
            return this;
        }
        Optional<Cursor> only = now.or(() -> old)
                .filter(cursor -> cursor.entries().size() == 1)
                .flatMap(cursor -> cursor.entries().values().stream().findFirst());
        return only.isEmpty()
                ? this
                : new FieldChange(path, old.isPresent() ? only : old, now.isPresent() ? only : now).innermost();
    }

    static Optional<String> word(Optional<Cursor> cursor) {
        return cursor.flatMap(Cursor::scalar).map(ScalarNode::text);
    }
}
