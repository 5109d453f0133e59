package io.portreeve.testkit;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.source.Position;
import io.portreeve.source.SourceFile;

/** A finding as a fixture speaks of it: line, columns in that line, severity, confidence and message. */
record Seen(int line, Columns columns, Severity severity, Confidence confidence, String message) {
    static Seen of(Finding finding) {
        Position start = finding.range().startPosition();
        return new Seen(
                start.line(),
                new Columns(start.column(), endColumn(finding)),
                finding.severity(),
                finding.confidence(),
                finding.message());
    }

    private static int endColumn(Finding finding) {
        Position start = finding.range().startPosition();
        Position end = finding.range().endPosition();
        if (end.line() == start.line()) {
            return end.column();
        }
        SourceFile file = finding.range().file();
        String line = file.line(start.line());
        return line.codePointCount(0, line.length()) + 1;
    }

    /** {@code [high, certain] {{message}}}. */
    String facts() {
        return "[" + severity + ", " + confidence + "] {{" + message + "}}";
    }

    @Override
    public String toString() {
        return "line " + line + ", columns " + columns + ": " + facts();
    }
}
