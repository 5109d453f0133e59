package io.portreeve.document;

/** The character classes of YAML's line structure. */
final class Characters {
    private Characters() {}

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    static boolean isBlankOrBreak(char c) {
        return isBlank(c) || isBreak(c);
    }

    /** Offset of the first {@code wanted}, or -1; looks no farther than {@code end}, which keeps many searches linear. */
    static int indexOf(String text, char wanted, int start, int end) {
        for (int at = start; at < end; at++) {
            if (text.charAt(at) == wanted) {
                return at;
            }
        }
        return -1;
    }

    static boolean isLineStart(String text, int at) {
        return at == 0 || isBreak(text.charAt(at - 1));
    }

    /** Offset of the line break that ends the line of {@code at}, or {@code end}. */
    static int lineEnd(String text, int at, int end) {
        int here = at;
        while (here < end && !isBreak(text.charAt(here))) {
            here++;
        }
        return here;
    }

    static int skipBlanks(String text, int at, int end) {
        int here = at;
        while (here < end && isBlank(text.charAt(here))) {
            here++;
        }
        return here;
    }
}
