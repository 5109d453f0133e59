package io.portreeve.report.format;

import io.portreeve.report.DiffJsonReporter;
import io.portreeve.report.DiffMarkdownReporter;
import io.portreeve.report.DiffReporter;
import io.portreeve.report.DiffSarifReporter;
import io.portreeve.report.DiffTextReporter;
import io.portreeve.report.SarifReporter;
import io.portreeve.report.html.DiffHtmlReporter;
import java.util.List;
import java.util.function.Function;

/** The forms of a comparison, sorted by name: a new one is a class, a line here and its golden files. */
public final class DiffFormats {
    public static final List<ReportFormat<DiffReporter>> ALL = List.of(
            format(
                    "html",
                    "one page for a browser, with both drawings",
                    options -> new DiffHtmlReporter(options.version())),
            format("json", "everything, for scripts", options -> new DiffJsonReporter(options.version())),
            format("markdown", "a comment on a pull request", options -> new DiffMarkdownReporter()),
            format(
                    "sarif",
                    "SARIF 2.1.0 for code scanning",
                    options -> new DiffSarifReporter(new SarifReporter(options.version(), options.rules()))),
            format("text", "for people, the default", options -> new DiffTextReporter(options.text())));

    private DiffFormats() {}

    /** What {@code --format} takes. */
    public static List<String> names() {
        return ALL.stream().map(ReportFormat::name).toList();
    }

    /** The form of one of the {@link #names}. */
    public static ReportFormat<DiffReporter> named(String name) {
        return ALL.get(names().indexOf(name));
    }

    private static ReportFormat<DiffReporter> format(
            String name, String purpose, Function<ReporterOptions, DiffReporter> maker) {
        return new ReportFormat<>(name, purpose, maker);
    }
}
