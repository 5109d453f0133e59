package io.portreeve.report.format;

import java.util.function.Function;

/**
 * A form of the report.
 *
 * @param <R> the sort of reporter
 * @param name what {@code --format} takes
 * @param purpose what it is for, in a few words
 * @param maker makes the reporter, whose class is loaded only then
 */
public record ReportFormat<R>(String name, String purpose, Function<ReporterOptions, R> maker) {
    /** A reporter of this form. */
    public R reporter(ReporterOptions options) {
        return maker.apply(options);
    }

    /** The name, as every interface spells it. */
    @Override
    public String toString() {
        return name;
    }
}
