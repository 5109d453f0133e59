package io.portreeve.report.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Markdown that rule pages are written in: headings, paragraphs, lists, fenced code and what {@link MarkdownLine}
 * knows. The page's title is left out, whatever else is shown as text.
 */
final class Markdown {
    private static final Pattern HEADING = Pattern.compile("(#{1,6}) +(.*)");
    private static final Pattern ITEM = Pattern.compile(" *(?:([-*+])|\\d{1,9}[.)]) +(.*)");
    private static final Pattern FENCE = Pattern.compile(" *(?:```|~~~).*");

    private final Html html;
    private final List<String> items = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inList;
    private boolean numbered;

    Markdown(Html html) {
        this.html = html;
    }

    void write(String page) throws IOException {
        List<String> lines = page.lines().toList();
        int at = 0;
        while (at < lines.size()) {
            at = FENCE.matcher(lines.get(at)).matches() ? code(lines, at + 1) : line(lines.get(at), at);
        }
        endBlock();
    }

    /** Takes in one line and tells which comes next. */
    private int line(String line, int at) throws IOException {
        Matcher heading = HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (heading.matches()) {
            heading(heading.group(1).length(), heading.group(2));
        } else if (item.matches() && (inList || text.isEmpty())) {
            item(item.group(1) == null, item.group(2));
        } else if (line.isBlank()) {
            endParagraph();
        } else {
            text(line);
        }
        return at + 1;
    }

    private void heading(int level, String title) throws IOException {
        endBlock();
        if (level > 1) {
            html.element(Tag.of("h" + Math.min(6, level + 2)), () -> MarkdownLine.write(html, title));
        }
    }

    private void item(boolean isNumbered, String first) throws IOException {
        if (inList && text.isEmpty() && numbered != isNumbered) {
            endBlock();
        }
        endItem();
        inList = true;
        numbered = isNumbered;
        text.append(first.strip());
    }

    /** A line that is not indented ends a list only behind a blank one. */
    private void text(String line) throws IOException {
        if (inList && text.isEmpty() && !line.startsWith(" ")) {
            endBlock();
        }
        text.append(text.isEmpty() ? "" : " ").append(line.strip());
    }

    private int code(List<String> lines, int from) throws IOException {
        endBlock();
        int to = from;
        while (to < lines.size() && !FENCE.matcher(lines.get(to)).matches()) {
            to++;
        }
        List<String> code = lines.subList(from, to);
        html.element(Tag.of("pre", "sample"), () -> {
            for (String each : code) {
                html.source(each);
                html.newLine();
            }
        });
        return to + 1;
    }

    private void endParagraph() throws IOException {
        if (inList) {
            endItem();
        } else {
            endBlock();
        }
    }

    private void endItem() {
        if (inList && !text.isEmpty()) {
            items.add(text.toString());
        }
        text.setLength(0);
    }

    private void endBlock() throws IOException {
        if (inList) {
            endItem();
            list();
        } else if (!text.isEmpty()) {
            String paragraph = text.toString();
            text.setLength(0);
            html.element(Tag.of("p"), () -> MarkdownLine.write(html, paragraph));
        }
    }

    private void list() throws IOException {
        html.element(Tag.of(numbered ? "ol" : "ul"), () -> {
            for (String item : items) {
                html.element(Tag.of("li"), () -> MarkdownLine.write(html, item));
            }
        });
        items.clear();
        inList = false;
    }
}
