package io.portreeve.report;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.scan.ScanResult;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The report as GitLab's code quality artifact: one list, findings first, in the fields that GitLab documents. */
public final class GitlabReporter implements Reporter {
    /** One entry of the list. */
    private record Entry(
            String check, String description, String severity, String fingerprint, String file, int line) {}

    @Override
    public void write(ScanResult result, Appendable out) throws IOException {
        List<Entry> entries = new ArrayList<>();
        result.findings().forEach(finding -> entries.add(entry(finding)));
        ProblemFingerprints fingerprints = new ProblemFingerprints();
        result.problems().forEach(problem -> entries.add(entry(problem, fingerprints.of(problem))));
        try (Json json = new Json(out)) {
            json.array(entries, entry -> write(json, entry));
        }
    }

    private static Entry entry(Finding finding) {
        SourceRange range = finding.range();
        return new Entry(
                finding.rule(),
                FindingMessage.brief(finding),
                severity(finding.severity()),
                finding.fingerprint(),
                range.file().path(),
                range.startPosition().line());
    }

    /** What was not judged is no finding, but whoever looks at the findings must not overlook it. */
    private static Entry entry(Problem problem, String fingerprint) {
        int line = problem.range().map(range -> range.startPosition().line()).orElse(1);
        return new Entry(problem.code(), Plain.of(problem.message()), "major", fingerprint, problem.file(), line);
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "blocker";
            case HIGH -> "critical";
            case MEDIUM -> "major";
            case LOW -> "minor";
            case INFO -> "info";
        };
    }

    private static void write(Json json, Entry entry) throws IOException {
        json.object(() -> {
            json.text("description", entry.description());
            json.text("check_name", entry.check());
            json.text("fingerprint", entry.fingerprint());
            json.text("severity", entry.severity());
            json.object("location", () -> {
                json.text("path", entry.file());
                json.object("lines", () -> json.number("begin", entry.line()));
            });
        });
    }
}
