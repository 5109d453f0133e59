package io.portreeve.document;

import io.portreeve.source.SourceRange;
import java.util.Optional;

/** Edits that put another word or number in a scalar's place and leave every other byte alone. */
public final class ScalarEdits {
    private ScalarEdits() {}

    /**
     * Writes a word that needs no quotes, in the quotes that stand there.
     *
     * @return empty when the scalar goes over several lines
     */
    public static Optional<TextEdit> word(SourceRange value, String word) {
        String written = value.text();
        boolean quoted = written.startsWith("\"") || written.startsWith("'");
        String quote = quoted ? written.substring(0, 1) : "";
        return bare(value, quote + word + quote);
    }

    /** Writes a number, without the quotes that would make it text; empty when the scalar goes over several lines. */
    public static Optional<TextEdit> number(SourceRange value, int number) {
        return bare(value, Integer.toString(number));
    }

    private static Optional<TextEdit> bare(SourceRange value, String text) {
        boolean oneLine = value.text().indexOf('\n') < 0 && value.text().indexOf('\r') < 0;
        return oneLine ? Optional.of(new TextEdit(value, text)) : Optional.empty();
    }
}
