package io.portreeve.report;

import java.util.List;
import java.util.function.Function;

/** The forms of the report, sorted by name: a new one is a class, a line here and its golden files. */
public final class ReportFormats {
    public static final List<ReportFormat> ALL = List.of(
            format("csv", "rows for a spreadsheet", options -> new CsvReporter()),
            format("github", "annotations of a GitHub workflow", options -> new GithubReporter()),
            format("gitlab", "code quality report of GitLab", options -> new GitlabReporter()),
            format("json", "everything, for scripts", options -> new JsonReporter(options.version())),
            format("junit", "test results for build servers", options -> new JunitReporter(options.version())),
            format("markdown", "a comment on a pull request", options -> new MarkdownReporter()),
            format(
                    "sarif",
                    "SARIF 2.1.0 for code scanning",
                    options -> new SarifReporter(options.version(), options.rules())),
            format(
                    "sonarqube",
                    "generic issues of SonarQube, 10.3 or newer",
                    options -> new SonarqubeReporter(options.rules())),
            format("text", "for people, the default", options -> new TextReporter(options.text())));

    private ReportFormats() {}

    /** What {@code --format} takes. */
    public static List<String> names() {
        return ALL.stream().map(ReportFormat::name).toList();
    }

    private static ReportFormat format(String name, String purpose, Function<ReporterOptions, Reporter> maker) {
        return new ReportFormat(name, purpose, maker);
    }
}
