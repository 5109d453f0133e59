package io.portreeve.document;

import io.portreeve.source.SourceRange;
import java.util.Optional;

/** Edits that put another word or number in a scalar's place and leave every other byte alone. */
public final class ScalarEdits {
    private ScalarEdits() {}

    /**
     * Writes a word in the quotes that stand there, or in those that it needs: of JSON, and of a word such as {@code on}.
     *
     * @return empty where the scalar goes over several lines or has a tag
     */
    public static Optional<TextEdit> word(SourceRange value, String word) {
        String written = value.text();
        if (written.startsWith("'")) {
            return bare(value, "'" + word + "'");
        }
        boolean quoted = written.startsWith("\"") || isJson(value);
        return bare(value, quoted ? Scalars.quoted(word) : Scalars.written(word));
    }

    /** Writes a number, without the quotes that would make it text; empty where the scalar goes over several lines or has a tag. */
    public static Optional<TextEdit> number(SourceRange value, int number) {
        return plain(value, Integer.toString(number));
    }

    /** Writes what is meant without quotes. */
    static Optional<TextEdit> plain(SourceRange value, String text) {
        return bare(value, text);
    }

    private static Optional<TextEdit> bare(SourceRange value, String text) {
        boolean oneLine = value.text().chars().noneMatch(c -> Characters.isBreak((char) c));
        return oneLine && !value.text().isEmpty() && !isTagged(value)
                ? Optional.of(new TextEdit(value, text))
                : Optional.empty();
    }

    /** Whether the key before the value is in double quotes, so that the value has to be where it is no number. */
    private static boolean isJson(SourceRange value) {
        String before = before(value);
        return before.endsWith(":")
                && before.substring(0, before.length() - 1).stripTrailing().endsWith("\"");
    }

    /** Whether a tag such as {@code !!str} says what the value is, whatever it looks like. */
    private static boolean isTagged(SourceRange value) {
        String before = before(value);
        String last = before.substring(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\t')) + 1);
        return last.startsWith("!");
    }

    /** The line as far as the value. */
    private static String before(SourceRange value) {
        String text = value.file().text();
        return text.substring(Lines.start(text, value.start()), value.start()).stripTrailing();
    }
}
