package io.portreeve.fix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of a text as git and patch count them: ended by a line feed and nothing else, which is part of the line. */
final class TextLines {
    private final String text;
    private final int[] starts;

    TextLines(String text) {
        this.text = text;
        this.starts = starts(text);
    }

    /** With one more at the end of the text, where a line could begin. */
    private static int[] starts(String text) {
        int[] starts = new int[Math.max(16, text.length() / 24)];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    String text() {
        return text;
    }

    /** How many lines have any character. */
    int count() {
        return starts[starts.length - 1] == text.length() ? starts.length - 1 : starts.length;
    }

    /** The 0-based line of an offset. */
    int at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    int start(int line) {
        return starts[line];
    }

    int end(int line) {
        return line + 1 < starts.length ? starts[line + 1] : text.length();
    }

    String line(int line) {
        return text.substring(start(line), end(line));
    }

    /** The lines of another text. */
    static List<String> of(String other) {
        List<String> lines = new ArrayList<>();
        int at = 0;
        while (at < other.length()) {
            int end = other.indexOf('\n', at) + 1;
            int next = end == 0 ? other.length() : end;
            lines.add(other.substring(at, next));
            at = next;
        }
        return lines;
    }
}
