package io.portreeve.report;

/** Text cut to the room there is. */
final class Elision {
    private static final String MARK = "…";

    private Elision() {}

    /** The text, or its beginning and its end around an ellipsis: names differ at either. */
    static String middle(String text, int cells) {
        if (CellWidth.of(text) <= cells) {
            return text;
        }
        int head = (cells - 1) / 2;
        String beginning = head(text, head);
        String end = tail(text, cells - 1 - CellWidth.of(beginning));
        return beginning + MARK + end;
    }

    /** The text, or its beginning before an ellipsis: of sentences the first words tell most. */
    static String end(String text, int cells) {
        return CellWidth.of(text) <= cells ? text : head(text, cells - 1) + MARK;
    }

    private static String head(String text, int cells) {
        int at = 0;
        int used = 0;
        while (at < text.length() && used + CellWidth.of(text.codePointAt(at)) <= cells) {
            used += CellWidth.of(text.codePointAt(at));
            at = text.offsetByCodePoints(at, 1);
        }
        return text.substring(0, at);
    }

    private static String tail(String text, int cells) {
        int at = text.length();
        int used = 0;
        while (at > 0 && used + CellWidth.of(text.codePointBefore(at)) <= cells) {
            used += CellWidth.of(text.codePointBefore(at));
            at = text.offsetByCodePoints(at, -1);
        }
        return text.substring(at);
    }
}
