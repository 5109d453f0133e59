package io.portreeve.report.html;

import io.portreeve.finding.Fix;
import java.io.IOException;
import java.util.List;

/** A fix in words, and as the lines that go and come. */
final class FixDiff {
    /** Lines of each kind that are shown. */
    private static final int MOST = 12;

    private final Html html;

    FixDiff(Html html) {
        this.html = html;
    }

    void write(Fix fix) throws IOException {
        html.element(Tag.of("p", "fix"), fix.description());
        for (LineChange change : LineChange.of(fix.edits())) {
            html.element(Tag.of("pre", "diff"), () -> {
                html.element(Tag.of("span", "more"), change.file().path() + ":" + change.line());
                html.newLine();
                lines("same", " ", change.before());
                lines("gone", "-", change.removed());
                lines("new", "+", change.added());
            });
        }
    }

    private void lines(String kind, String sign, List<String> lines) throws IOException {
        for (String line : lines.subList(0, Math.min(MOST, lines.size()))) {
            html.element(Tag.of("span", "line " + kind).with("data-n", sign), () -> html.source(line));
            html.newLine();
        }
        if (lines.size() > MOST) {
            html.element(Tag.of("span", "more"), "and " + Count.of(lines.size() - MOST, "more line"));
        }
    }
}
