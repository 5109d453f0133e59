package io.portreeve.report;

import java.util.function.Function;

/**
 * A form of the report.
 *
 * @param name what {@code --format} takes
 * @param purpose what it is for, in a few words
 * @param maker makes the reporter, whose class is loaded only then
 */
public record ReportFormat(String name, String purpose, Function<ReporterOptions, Reporter> maker) {
    /** A reporter of this form. */
    public Reporter reporter(ReporterOptions options) {
        return maker.apply(options);
    }

    /** The name, as every interface spells it. */
    @Override
    public String toString() {
        return name;
    }
}
