package io.portreeve.document;

/** Where the lines of a text begin and end, for edits that keep to them. */
final class Lines {
    private Lines() {}

    static int start(String text, int offset) {
        int at = offset;
        while (at > 0 && !Characters.isBreak(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    static int end(String text, int offset) {
        return Characters.lineEnd(text, offset, text.length());
    }

    /** The line break used at {@code lineEnd}; in a last line without one, that of the file's first line. */
    static String breakAt(String text, int lineEnd) {
        int at = lineEnd < text.length() ? lineEnd : end(text, 0);
        if (text.startsWith("\r\n", at)) {
            return "\r\n";
        }
        return text.startsWith("\r", at) ? "\r" : "\n";
    }

    /** The first offset of the next line; the text's end where there is none. */
    static int next(String text, int lineEnd) {
        return Math.min(text.length(), lineEnd + (text.startsWith("\r\n", lineEnd) ? 2 : 1));
    }

    /** The end of the line before the one that begins at {@code lineStart}; -1 for the first line. */
    static int previousEnd(String text, int lineStart) {
        if (lineStart == 0) {
            return -1;
        }
        return text.startsWith("\r\n", lineStart - 2) ? lineStart - 2 : lineStart - 1;
    }
}
