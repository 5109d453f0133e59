package io.portreeve.report.html;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks within a line of Markdown: {@code `code`}, {@code *emphasis*}, {@code **strong**}, and links to https addresses. */
final class MarkdownLine {
    private static final Pattern MARK = Pattern.compile("`(?<code>[^`]+)`"
            + "|\\*\\*(?<strong>[^*]+)\\*\\*"
            + "|\\*(?<emphasis>[^*\\s](?:[^*]*[^*\\s])?)\\*"
            + "|\\[(?<link>[^\\]\\[]+)]\\((?<address>https://[^)\\s]+)\\)");

    private MarkdownLine() {}

    static void write(Html html, String line) throws IOException {
        Matcher mark = MARK.matcher(line);
        int written = 0;
        while (mark.find()) {
            html.text(line.substring(written, mark.start()));
            mark(html, mark);
            written = mark.end();
        }
        html.text(line.substring(written));
    }

    private static void mark(Html html, Matcher mark) throws IOException {
        if (mark.group("code") != null) {
            html.element("code", mark.group("code"));
        } else if (mark.group("strong") != null) {
            html.element("strong", mark.group("strong"));
        } else if (mark.group("emphasis") != null) {
            html.element("em", mark.group("emphasis"));
        } else {
            Tag link = Tag.of("a").with("href", mark.group("address")).with("rel", "noopener noreferrer");
            html.element(link, mark.group("link"));
        }
    }
}
