package io.portreeve.app;

import io.portreeve.lock.Intent;
import io.portreeve.report.TextOptions;
import io.portreeve.report.format.ReportFormats;
import io.portreeve.scan.ScanOptions;
import java.util.List;

/**
 * What a {@code lock} was asked to do, checked.
 *
 * @param outputs the reports of a check
 * @param intents doors that the configuration means to be open, which need no line
 */
record LockRequest(
        Reading reading,
        LockStore store,
        boolean check,
        boolean update,
        List<Output> outputs,
        TextOptions text,
        List<Intent> intents,
        boolean strict) {
    static LockRequest of(CommandLine line, RuleChoice rules, Surroundings here) {
        if (line.has("--check") && line.has("--update")) {
            throw new UsageException("--check and --update contradict each other");
        }
        if (!line.has("--check") && !line.values("--format").isEmpty()) {
            throw new UsageException("--format is for the report of --check");
        }
        Configuration configuration = ConfigurationFile.load(line.value("--config"), here.workingFolder(), rules);
        ScanOptions options = ScanRequest.accepting(line, configuration, rules, here);
        return new LockRequest(
                Reading.of(line, options),
                LockStore.of(line, here),
                line.has("--check"),
                line.has("--update"),
                Output.all(line, ReportFormats.names(), here),
                ScanRequest.text(line, here),
                configuration.exposures(),
                line.has("--strict"));
    }
}
