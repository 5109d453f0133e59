package io.portreeve.document;

/**
 * The stretch of a text that holds one YAML document with its directives and the comments before it.
 *
 * @param hasHash whether there is any {@code #}, without which there are no comments
 */
record Chunk(String text, int start, int end, boolean hasHash) {
    boolean contains(char c) {
        return Characters.indexOf(text, c, start, end) >= 0;
    }

    /** Whether the value starts the way JSON objects and arrays do. */
    boolean looksLikeJson() {
        return isOneOf("{[", value());
    }

    /** Whether what follows the opening bracket can only have been meant as JSON. */
    boolean looksQuoted() {
        int bracket = value();
        return looksLikeJson() && isOneOf(text.charAt(bracket) == '{' ? "\"}" : "\"{[]", skip(bracket + 1));
    }

    private int value() {
        return skip(text.startsWith("---", start) ? start + 3 : start);
    }

    private int skip(int from) {
        int at = from;
        while (at < end && Characters.isBlankOrBreak(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean isOneOf(String characters, int at) {
        return at < end && characters.indexOf(text.charAt(at)) >= 0;
    }
}
