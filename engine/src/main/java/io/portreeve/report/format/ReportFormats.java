package io.portreeve.report.format;

import io.portreeve.report.CsvReporter;
import io.portreeve.report.GithubReporter;
import io.portreeve.report.GitlabReporter;
import io.portreeve.report.JsonReporter;
import io.portreeve.report.JunitReporter;
import io.portreeve.report.MarkdownReporter;
import io.portreeve.report.Reporter;
import io.portreeve.report.SarifReporter;
import io.portreeve.report.SonarqubeReporter;
import io.portreeve.report.TextReporter;
import io.portreeve.report.html.HtmlReporter;
import java.util.List;
import java.util.function.Function;

/** The forms of the report, sorted by name: a new one is a class, a line here and its golden files. */
public final class ReportFormats {
    public static final List<ReportFormat<Reporter>> ALL = List.of(
            format("csv", "rows for a spreadsheet", options -> new CsvReporter()),
            format("github", "annotations of a GitHub workflow", options -> new GithubReporter()),
            format("gitlab", "code quality report of GitLab", options -> new GitlabReporter()),
            format("html", "one page for a browser", options -> new HtmlReporter(options.version(), options.rules())),
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

    /** The form of one of the {@link #names}. */
    public static ReportFormat<Reporter> named(String name) {
        return ALL.get(names().indexOf(name));
    }

    private static ReportFormat<Reporter> format(
            String name, String purpose, Function<ReporterOptions, Reporter> maker) {
        return new ReportFormat<>(name, purpose, maker);
    }
}
