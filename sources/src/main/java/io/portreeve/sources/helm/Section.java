package io.portreeve.sources.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One document in the output of a template, as Helm cuts it out: without white space around it.
 *
 * @param start offset of its first character
 * @param end offset behind its last
 */
record Section(int start, int end) {
    /** Helm's own separator, but for the blanks in front of it, which are cut off all the same. */
    private static final Pattern SEPARATOR = Pattern.compile("(?:^|\\n)---\\s*");

    static List<Section> of(String text) {
        List<Section> sections = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(text);
        int from = 0;
        while (separator.find()) {
            add(text, from, separator.start(), sections);
            from = separator.end();
        }
        add(text, from, text.length(), sections);
        return sections;
    }

    private static void add(String text, int from, int to, List<Section> sections) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sections.add(new Section(start, end));
        }
    }

    String text(String all) {
        return all.substring(start, end);
    }
}
