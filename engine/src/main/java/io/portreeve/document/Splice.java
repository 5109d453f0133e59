package io.portreeve.document;

import java.util.List;

/**
 * A stretch of a text with what comes in its place.
 *
 * @param start offset of the first character that goes
 * @param end offset behind the last
 */
public record Splice(int start, int end, String text) {
    /** A stretch of a text with splices made, which lie in it and are sorted by their places. */
    public static String into(String text, List<Splice> sorted, int from, int to) {
        StringBuilder spliced = new StringBuilder(to - from + 64);
        int at = from;
        for (Splice splice : sorted) {
            spliced.append(text, at, splice.start).append(splice.text);
            at = splice.end;
        }
        return spliced.append(text, at, to).toString();
    }
}
