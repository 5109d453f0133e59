package io.portreeve.report.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text is in the widest of the usual fonts, so that what fits there fits everywhere.
 *
 * @param size of the letters
 * @param weight what a letter is wider than a regular one
 */
record Lettering(double size, double weight) {
    static final Lettering TITLE = new Lettering(12.5, 1.16);
    static final Lettering DETAIL = new Lettering(11, 1);
    static final Lettering DANGER = new Lettering(11, 1.16);
    static final Lettering HEAD = new Lettering(11, 1.16);

    private static final String MARK = "…";

    /** Hundredths of the size, from the blank on, in DejaVu Sans, which is as wide as Verdana. */
    private static final int[] ASCII = {
        32, 40, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34,
                84,
        84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 78, 75, 30, 30, 66, 56, 86, 75, 79, 60, 79, 70, 64, 61, 73, 68, 99, 69,
                61,
        69, 39, 34, 39, 84, 50, 50, 61, 64, 55, 64, 62, 35, 64, 63, 28, 28, 58, 28, 97, 63, 61, 64, 64, 41, 52, 39, 63,
                59,
        82, 59, 59, 53, 64, 34, 64, 84
    };

    double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    private double width(int character) {
        return (character >= ' ' && character < 0x7f ? ASCII[character - ' '] : other(character)) * size * weight / 100;
    }

    /** Letters of other scripts, ideographs and pictures. */
    private static int other(int character) {
        if (character >= 0x1f000) {
            return 140;
        }
        return character >= 0x1100 ? 105 : 80;
    }

    /** The text in no more lines than {@code most}, broken where names have joints; what is still too long loses its middle. */
    List<String> lines(String text, double room, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && lines.size() < most - 1 && width(rest) > room) {
            int end = joint(rest, fitting(rest, room));
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            lines.add(elided(rest, room));
        }
        return lines;
    }

    /** Cut in the middle: a port stands at the end of a name. */
    private String elided(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        double half = (room - width(MARK)) / 2;
        String reversed = new StringBuilder(text).reverse().toString();
        String end = new StringBuilder(reversed.substring(0, fitting(reversed, half)))
                .reverse()
                .toString();
        return text.substring(0, fitting(text, half)).strip() + MARK + end.strip();
    }

    /** How many units of the text fit; at least one character. */
    private int fitting(String text, double room) {
        int at = 0;
        double used = 0;
        while (at < text.length()) {
            used += width(text.codePointAt(at));
            if (used > room && at > 0) {
                return at;
            }
            at = text.offsetByCodePoints(at, 1);
        }
        return at;
    }

    /** The last place before {@code end} where a line can be broken: behind a blank, else behind a hyphen and the like. */
    private static int joint(String text, int end) {
        for (String joints : List.of(" ", "/-.:,_")) {
            for (int at = end; at > end / 2; at--) {
                if (joints.indexOf(text.charAt(at - 1)) >= 0) {
                    return at;
                }
            }
        }
        return end;
    }
}
