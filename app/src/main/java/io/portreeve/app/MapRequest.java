package io.portreeve.app;

import io.portreeve.report.TextOptions;
import io.portreeve.report.format.MapFormats;
import java.util.List;

/**
 * What a {@code map} was asked to do, checked.
 *
 * @param all whether paths that begin inside the cluster are listed in text too
 */
record MapRequest(Reading reading, List<Output> outputs, TextOptions text, boolean all, boolean strict) {
    static MapRequest of(CommandLine line, RuleChoice rules, Surroundings here) {
        Configuration configuration = ConfigurationFile.load(line.value("--config"), here.workingFolder(), rules);
        return new MapRequest(
                Reading.of(line, ScanRequest.options(line, configuration)),
                Output.all(line, MapFormats.names(), here),
                ScanRequest.text(line, here),
                line.has("--all"),
                line.has("--strict"));
    }
}
