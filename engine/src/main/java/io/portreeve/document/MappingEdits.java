package io.portreeve.document;

import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.Optional;

/** Edits that add a key to a mapping in the style the mapping is written in, and leave every other byte alone. */
public final class MappingEdits {
    private MappingEdits() {}

    /**
     * Writes {@code key: newValue} behind an entry.
     *
     * @param mapping the whole mapping
     * @param value the value of the entry to write behind
     * @return empty when the style is too odd for a safe splice
     */
    public static Optional<TextEdit> insertBehind(SourceRange mapping, SourceRange value, String key, String newValue) {
        return mapping.text().startsWith("{")
                ? Optional.of(inFlow(mapping, value, key, newValue))
                : inBlock(value, key + ": " + yamlValue(newValue));
    }

    private static TextEdit inFlow(SourceRange mapping, SourceRange value, String key, String newValue) {
        boolean json = mapping.text().substring(1).stripLeading().startsWith("\"");
        String entry = json ? ", \"" + key + "\": " + jsonValue(newValue) : ", " + key + ": " + yamlValue(newValue);
        return new TextEdit(at(value.file(), value.end()), entry);
    }

    private static String jsonValue(String value) {
        return isNumber(value) ? value : quoted(value);
    }

    /** A port may be called {@code on} or {@code 1e3}, which without quotes are no names. */
    private static String yamlValue(String value) {
        return isNumber(value) || Scalars.plain(value) instanceof String ? value : quoted(value);
    }

    private static boolean isNumber(String value) {
        return value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String quoted(String value) {
        return "\"" + value + "\"";
    }

    private static Optional<TextEdit> inBlock(SourceRange value, String entry) {
        String text = value.file().text();
        int lineStart = lineStart(text, value.start());
        int indent = keyIndent(text.substring(lineStart, value.start()));
        if (indent < 0 || value.text().indexOf('\n') >= 0) {
            return Optional.empty();
        }
        int lineEnd = lineEnd(text, value.end());
        String inserted = lineBreak(text, lineEnd) + " ".repeat(indent) + entry;
        return Optional.of(new TextEdit(at(value.file(), lineEnd), inserted));
    }

    /** Columns before the key in a line's beginning such as {@code "  - port: "}; negative when there is no plain key. */
    private static int keyIndent(String lineBeginning) {
        String beginning = lineBeginning.stripTrailing();
        boolean plain = beginning.endsWith(":") && beginning.indexOf('\t') < 0;
        return plain ? beginning.lastIndexOf(' ') + 1 : -1;
    }

    private static int lineStart(String text, int offset) {
        int at = offset;
        while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
            at--;
        }
        return at;
    }

    static int lineEnd(String text, int offset) {
        int at = offset;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    /** The line break used at {@code lineEnd}; in a last line without one, that of the file's first line. */
    static String lineBreak(String text, int lineEnd) {
        int at = lineEnd < text.length() ? lineEnd : lineEnd(text, 0);
        if (text.startsWith("\r\n", at)) {
            return "\r\n";
        }
        return text.startsWith("\r", at) ? "\r" : "\n";
    }

    private static SourceRange at(SourceFile file, int offset) {
        return new SourceRange(file, offset, offset);
    }
}
