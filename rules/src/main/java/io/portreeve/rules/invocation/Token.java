package io.portreeve.rules.invocation;

import io.portreeve.model.Place;
import io.portreeve.source.SourceRange;
import java.util.Optional;

/**
 * One word that a container runs, with the way back to the characters of the file.
 *
 * @param text the word, quotes undone
 * @param scalar the whole value that holds it
 * @param written the word as it stands in that value
 * @param before the value's text in front of it
 */
public record Token(String text, Place scalar, String written, String before) {
    /** A value that is one word. */
    public static Token whole(String text, Place scalar) {
        return new Token(text, scalar, text, "");
    }

    /** A word inside this one, if this one is a script. */
    public Token inner(Word word) {
        return new Token(
                word.text(),
                scalar,
                text.substring(word.start(), word.end()),
                before + text.substring(0, word.start()));
    }

    /** The word's own characters where they can be told exactly, else the whole value. */
    public Place place() {
        return range().map(scalar::at).orElse(scalar);
    }

    /** The text and its source may differ by escapes and folding, so the word is found by counting its occurrences. */
    private Optional<SourceRange> range() {
        String source = scalar.range().text();
        int at = source.indexOf(written);
        for (int skipped = occurrences(before); skipped > 0 && at >= 0; skipped--) {
            at = source.indexOf(written, at + 1);
        }
        if (at < 0 || before.isEmpty()) {
            return Optional.empty();
        }
        int start = scalar.range().start() + at;
        return Optional.of(new SourceRange(scalar.range().file(), start, start + written.length()));
    }

    private int occurrences(String within) {
        int count = 0;
        for (int at = within.indexOf(written); at >= 0; at = within.indexOf(written, at + 1)) {
            count++;
        }
        return count;
    }
}
