package io.portreeve.sources.helm;

import java.util.ArrayList;
import java.util.List;

/**
 * Marks that are put into templates and found again in what they render: at the end of text, and around the output of actions.
 *
 * <p>A mark is output of an action of its own, so that no white space is trimmed otherwise than without it. It is made of
 * characters for private use, of which a chart that holds any is not marked.
 */
final class Marks {
    static final char TEXT_END = '\uE000';
    static final char OUTPUT_BEGIN = '\uE001';
    static final char OUTPUT_END = '\uE002';
    static final char CLOSE = '\uE003';
    private static final char FIRST_DIGIT = '\uE010';

    private final List<Origin> origins = new ArrayList<>();

    /**
     * What a mark stands for.
     *
     * @param start offset in the template
     * @param end offset behind the last character
     * @param limit how far the same text goes on behind that
     */
    record Origin(Template template, int start, int end, int limit) {}

    /** Whether a character is one of those that marks are made of. */
    static boolean isMark(int character) {
        return character >= TEXT_END && character <= FIRST_DIGIT + 15;
    }

    /** The action that prints the end of a text, or of most of it. */
    String textEnd(Template template, int start, int end, int limit) {
        return "{{ \"" + written(TEXT_END, add(new Origin(template, start, end, limit))) + "\" }}";
    }

    /** A number for an action of a template. */
    int action(Template template, int start, int end) {
        return add(new Origin(template, start, end, end));
    }

    private int add(Origin origin) {
        origins.add(origin);
        return origins.size() - 1;
    }

    static String written(char kind, int number) {
        StringBuilder text = new StringBuilder().append(kind);
        for (char digit : Integer.toHexString(number).toCharArray()) {
            text.append((char) (FIRST_DIGIT + Character.digit(digit, 16)));
        }
        return text.append(CLOSE).toString();
    }

    /** The number written between two places. */
    static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 16 + (text.charAt(i) - FIRST_DIGIT);
        }
        return number;
    }

    boolean knows(int number) {
        return number >= 0 && number < origins.size();
    }

    Origin origin(int number) {
        return origins.get(number);
    }
}
