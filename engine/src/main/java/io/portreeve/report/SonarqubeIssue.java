package io.portreeve.report;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Related;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceRange;
import java.io.IOException;
import java.util.Optional;

/** Findings and problems as issues of SonarQube: lines 1-based, columns 0-based in UTF-16 units. */
final class SonarqubeIssue {
    private final Json json;

    SonarqubeIssue(Json json) {
        this.json = json;
    }

    void write(Finding finding) throws IOException {
        json.object(() -> {
            json.text("ruleId", SonarqubeRule.id(finding));
            json.object("primaryLocation", () -> location(FindingMessage.brief(finding), finding.range()));
            if (!finding.related().isEmpty()) {
                json.array("secondaryLocations", finding.related(), this::related);
            }
        });
    }

    void write(Problem problem) throws IOException {
        json.object(() -> {
            json.text("ruleId", SonarqubeRule.id(problem));
            json.object("primaryLocation", () -> {
                json.text("message", Plain.of(problem.message()));
                json.text("filePath", problem.file());
                json.object("textRange", () -> json.number("startLine", line(problem.range())));
            });
        });
    }

    /** An issue about a whole file stands on its first line, because an issue without a range is not accepted everywhere. */
    private static int line(Optional<SourceRange> range) {
        return range.map(known -> known.startPosition().line()).orElse(1);
    }

    private void related(Related related) throws IOException {
        json.object(() -> location(Plain.of(related.message()), related.range()));
    }

    private void location(String message, SourceRange range) throws IOException {
        json.text("message", message);
        json.text("filePath", range.file().path());
        json.object("textRange", () -> textRange(range));
    }

    /** An empty range is refused, so that it stands for its line. */
    private void textRange(SourceRange range) throws IOException {
        json.number("startLine", range.startPosition().line());
        if (range.start() < range.end()) {
            json.number("endLine", range.endPosition().line());
            json.number("startColumn", range.file().utf16Column(range.start()) - 1);
            json.number("endColumn", range.file().utf16Column(range.end()) - 1);
        }
    }
}
