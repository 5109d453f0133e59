package io.portreeve.guard;

import io.portreeve.report.Plain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Texts for an API server: harmless to whoever shows them, and no longer than it passes on. */
final class AnswerText {
    /** What the API asks of one warning; it cuts at 256 when there are many. */
    static final int LONGEST_WARNING = 120;

    /** Half of what the API server passes on in one response: other webhooks warn too. */
    static final int ALL_WARNINGS = 2048;

    static final int LONGEST_MESSAGE = 4096;
    static final int LONGEST_NOTE = 2048;

    private static final String ON = "... ";
    private static final String CUT = "...";
    private static final int LONGEST_KEY = 63;

    private AnswerText() {}

    /** Several lines, each harmless. */
    static String message(String message) {
        return cut(lines(message), LONGEST_MESSAGE);
    }

    /** A text whose lines stay lines, each harmless. */
    static String lines(String text) {
        return Arrays.stream(text.split("\n", -1)).map(Plain::of).collect(Collectors.joining("\n"));
    }

    /** The value of an audit annotation. */
    static String note(String value) {
        return cut(Plain.of(value), LONGEST_NOTE);
    }

    /** The name of an audit annotation, as the API server takes it: what it does not know becomes a hyphen. */
    static String key(String name) {
        String key = name.replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^[^A-Za-z0-9]+", "");
        return key.substring(0, Math.min(LONGEST_KEY, key.length())).replaceAll("[^A-Za-z0-9]+$", "");
    }

    /** Lines: a long warning goes on in the next. What would be too much is counted instead. */
    static List<String> warnings(List<String> warnings) {
        List<String> lines = new ArrayList<>();
        int room = ALL_WARNINGS - LONGEST_WARNING;
        for (int i = 0; i < warnings.size(); i++) {
            List<String> more = wrapped(Plain.of(warnings.get(i)));
            room -= more.stream().mapToInt(String::length).sum();
            if (room < 0) {
                lines.add("Not shown: " + (warnings.size() - i) + " more of " + warnings.size() + " warnings.");
                return lines;
            }
            lines.addAll(more);
        }
        return lines;
    }

    private static List<String> wrapped(String warning) {
        List<String> lines = new ArrayList<>();
        String rest = warning;
        while (rest.length() > LONGEST_WARNING) {
            int space = rest.lastIndexOf(' ', LONGEST_WARNING);
            int end = space > LONGEST_WARNING / 2 ? space : boundary(rest, LONGEST_WARNING);
            lines.add(rest.substring(0, end));
            rest = ON + rest.substring(end).strip();
        }
        lines.add(rest);
        return lines;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, boundary(text, longest - CUT.length())) + CUT;
    }

    /** Never between the halves of a character. */
    private static int boundary(String text, int end) {
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
