package io.portreeve.app;

import io.portreeve.report.format.ReportFormat;
import java.util.List;

/** The forms of what a replay has shown, sorted by name: a new one is a class and a line here. */
final class ReplayFormats {
    static final List<ReportFormat<ReplayReporter>> ALL = List.of(
            new ReportFormat<>("json", "everything, for scripts", options -> new ReplayJsonReporter(options.version())),
            new ReportFormat<>("text", "for people, the default", options -> new ReplayTextReporter()));

    private ReplayFormats() {}

    /** What {@code --format} takes. */
    static List<String> names() {
        return ALL.stream().map(ReportFormat::name).toList();
    }

    /** The form of one of the {@link #names}. */
    static ReportFormat<ReplayReporter> named(String name) {
        return ALL.get(names().indexOf(name));
    }
}
