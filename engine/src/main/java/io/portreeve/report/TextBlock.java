package io.portreeve.report;

import io.portreeve.finding.Severity;
import io.portreeve.source.SourceRange;

/** Lines about one place: a heading, the source line, and notes beneath it. */
final class TextBlock {
    private final StringBuilder text = new StringBuilder();
    private final Paint paint;

    TextBlock(Paint paint) {
        this.paint = paint;
    }

    /** Begins with {@code path:line:col kind message}, which terminals and editors turn into a link. */
    TextBlock heading(String place, String kind, String message) {
        text.append(paint.bold(Plain.of(place))).append(' ').append(kind).append(' ');
        text.append(Plain.of(message)).append('\n');
        return this;
    }

    /** The source line with its carets. */
    TextBlock source(SourceRange range, Severity severity) {
        Snippet snippet = Snippet.of(range);
        String number = "  " + snippet.number();
        line(number + " | " + snippet.source());
        return line(
                " ".repeat(number.length()) + " | " + snippet.indent() + paint.severity(severity, snippet.carets()));
    }

    /** One line beneath the source. */
    TextBlock note(String note) {
        return line("    " + Plain.of(note));
    }

    TextBlock blank() {
        return line("");
    }

    private TextBlock line(String line) {
        text.append(line.stripTrailing()).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
