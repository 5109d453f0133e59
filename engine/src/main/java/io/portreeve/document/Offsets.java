package io.portreeve.document;

import java.util.Arrays;

/** Turns the parser's positions, which count code points of a chunk, into offsets of the whole text. */
final class Offsets {
    private final int base;

    /** The code point numbers of those characters that take two units of the text. */
    private final int[] wide;

    private Offsets(int base, int[] wide) {
        this.base = base;
        this.wide = wide;
    }

    static Offsets of(String text, int start, int end) {
        int points = text.codePointCount(start, end);
        int[] wide = new int[end - start - points];
        int found = 0;
        int number = 0;
        for (int at = start; found < wide.length; at++, number++) {
            if (Character.isSupplementaryCodePoint(text.codePointAt(at))) {
                wide[found++] = number;
                at++;
            }
        }
        return new Offsets(start, wide);
    }

    int at(int codePoint) {
        if (wide.length == 0) {
            return base + codePoint;
        }
        int found = Arrays.binarySearch(wide, codePoint);
        return base + codePoint + (found < 0 ? -found - 1 : found);
    }
}
