package io.portreeve.report.html;

import io.portreeve.report.LineWindow;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.io.IOException;

/** The source lines of a range, with a few around them; the range is marked, long stretches and long lines are cut. */
final class Excerpt {
    /** Lines before and behind the range. */
    private static final int AROUND = 2;
    /** Lines of the range itself. */
    private static final int MOST = 8;

    private static final int WIDTH = 160;

    private final Html html;
    private final SourceRange range;
    private final SourceFile file;
    private final int first;
    private final int last;

    private Excerpt(Html html, SourceRange range) {
        this.html = html;
        this.range = range;
        this.file = range.file();
        this.first = range.startPosition().line();
        this.last = lastLine(range);
    }

    static void write(Html html, SourceRange range) throws IOException {
        new Excerpt(html, range).write();
    }

    /** A range that ends before the first character of a line does not hold that line. */
    private static int lastLine(SourceRange range) {
        int line = range.endPosition().line();
        boolean before = range.end() > range.start() && range.endPosition().column() == 1;
        return before ? line - 1 : line;
    }

    private void write() throws IOException {
        html.element(Tag.of("pre", "source"), () -> {
            int shown = Math.min(last, first + MOST - 1);
            lines(Math.max(1, first - AROUND), shown);
            if (shown < last) {
                html.element(Tag.of("span", "more"), "and " + Count.of(last - shown, "more line"));
                html.newLine();
            }
            lines(last + 1, Math.min(last + AROUND, file.lineCount()));
        });
    }

    private void lines(int from, int to) throws IOException {
        for (int line = from; line <= to; line++) {
            int number = line;
            Tag tag = Tag.of("span", line >= first && line <= last ? "line hit" : "line")
                    .with("data-n", String.valueOf(line));
            html.element(tag, () -> line(number));
            html.newLine();
        }
    }

    private void line(int line) throws IOException {
        int start = file.lineStart(line);
        int end = start + file.line(line).length();
        int markedFrom = clamp(range.start(), indent(start, end), end);
        int markedTo = clamp(range.end(), markedFrom, end);
        LineWindow window = LineWindow.around(new SourceRange(file, markedFrom, markedTo), WIDTH);
        cut(window.isCutBefore());
        html.source(file.text().substring(window.from(), markedFrom));
        if (line >= first && line <= last) {
            String marked = file.text().substring(markedFrom, Math.min(markedTo, window.to()));
            html.element(Tag.of("mark"), () -> html.source(marked));
        }
        html.source(file.text().substring(Math.min(markedTo, window.to()), window.to()));
        cut(window.isCutBehind());
    }

    /** The indentation of a line that a range goes on to is no part of what it means. */
    private int indent(int start, int end) {
        int at = start;
        while (at < end
                && range.start() < start
                && Character.isWhitespace(file.text().charAt(at))) {
            at++;
        }
        return at;
    }

    private void cut(boolean here) throws IOException {
        if (here) {
            html.element(Tag.of("span", "cut"), "…");
        }
    }

    private static int clamp(int offset, int least, int most) {
        return Math.max(least, Math.min(offset, most));
    }
}
