package io.portreeve.document;

/**
 * What stands before a value: its tag as written, and where the value itself begins.
 *
 * @param value offset of the value's first character
 */
record Properties(String tag, int value) {
    /** Steps over anchor, tag and the space and comments between them and the value. */
    static Properties skip(String text, int start, int end) {
        String tag = "";
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (Characters.isBlankOrBreak(c)) {
                at++;
            } else if (c == '#') {
                at = Characters.lineEnd(text, at, end);
            } else if (c == '&' || c == '!') {
                int wordEnd = wordEnd(text, at, end);
                tag = c == '!' ? text.substring(at, wordEnd) : tag;
                at = wordEnd;
            } else {
                break;
            }
        }
        return new Properties(tag, at);
    }

    private static int wordEnd(String text, int start, int end) {
        boolean verbatim = text.startsWith("!<", start);
        int at = start + 1;
        while (at < end && !endsWord(text.charAt(at), verbatim)) {
            at++;
        }
        return verbatim && at < end && text.charAt(at) == '>' ? at + 1 : at;
    }

    private static boolean endsWord(char c, boolean verbatim) {
        return Characters.isBlankOrBreak(c) || (verbatim ? c == '>' : c == ',' || c == ']' || c == '}');
    }
}
