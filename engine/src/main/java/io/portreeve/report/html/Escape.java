package io.portreeve.report.html;

import io.portreeve.report.Plain;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The only way by which text comes into the page: what HTML would read as markup becomes character references, and what
 * could steer, hide or reorder text is written out as {@link Plain} does.
 */
final class Escape {
    private Escape() {}

    /** Text for an element or, in double quotes, an attribute. */
    static String text(String text) {
        return references(Plain.of(text));
    }

    /** A line of source, whose tabs stay tabs. */
    static String source(String line) {
        String plain = line.indexOf('\t') < 0
                ? Plain.of(line)
                : Arrays.stream(line.split("\t", -1)).map(Plain::of).collect(Collectors.joining("\t"));
        return references(plain);
    }

    private static String references(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            append(html, text.charAt(i));
        }
        return html.toString();
    }

    private static void append(StringBuilder html, char character) {
        switch (character) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            default -> html.append(character);
        }
    }
}
