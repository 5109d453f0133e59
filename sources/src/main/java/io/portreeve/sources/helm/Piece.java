package io.portreeve.sources.helm;

/**
 * A stretch of a template: text, or one action with its braces.
 *
 * @param start offset of the first character in the template
 * @param end offset behind the last
 * @param inside the action without braces and trim markers; empty for text
 * @param trimsBefore whether the action takes away the white space in front of it
 * @param trimsBehind whether it takes away the white space behind it
 * @param definition the top-level {@code define} that it is in, as the index of its first piece; -1 for none
 * @param scope the value that {@code .} stands for, such as {@code service}; a {@code ?} where that is not known
 */
record Piece(
        Kind kind,
        int start,
        int end,
        String inside,
        boolean trimsBefore,
        boolean trimsBehind,
        int definition,
        String scope) {
    /** A {@code .} of which nobody knows what it stands for. */
    static final String UNKNOWN_SCOPE = "?";

    /** What a piece does. */
    enum Kind {
        /** Stands in the output as it is. */
        TEXT,
        /** An action whose result stands in the output. */
        OUTPUT,
        /** A condition, a loop, an assignment, a comment: nothing of its own stands in the output. */
        CONTROL
    }

    String text(String template) {
        return template.substring(start, end);
    }
}
