package io.portreeve.change;

import io.portreeve.document.Cursor;
import io.portreeve.document.ScalarNode;
import java.util.Optional;

/**
 * A field that is not in both versions of an object alike.
 *
 * @param path names the field within this comparison
 * @param old empty where it is new
 * @param now empty where it is gone
 */
record FieldChange(String path, Optional<Cursor> old, Optional<Cursor> now) {
    /** The field's path as written, in the newer version rather. */
    String shown() {
        return now.or(() -> old).map(Cursor::path).orElse(path);
    }

    /** The last key of the path, without the numbers behind it. */
    String key() {
        String shown = shown();
        int end = shown.endsWith("]") && !shown.endsWith("']") ? shown.lastIndexOf('[') : shown.length();
        int start = Math.max(shown.lastIndexOf('.', end - 1), shown.lastIndexOf(']', end - 1));
        return shown.endsWith("']")
                ? shown.substring(shown.lastIndexOf("['") + 2, shown.length() - 2)
                : shown.substring(start + 1, end);
    }

    static Optional<String> word(Optional<Cursor> cursor) {
        return cursor.flatMap(Cursor::scalar).map(ScalarNode::text);
    }
}
