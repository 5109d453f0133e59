package io.portreeve.app;

import io.portreeve.lock.Meant;
import io.portreeve.report.TextOptions;
import io.portreeve.report.format.DiffFormats;
import io.portreeve.scan.ScanOptions;
import java.util.List;

/**
 * What a {@code diff} was asked to do, checked.
 *
 * @param old reads the older version
 * @param now reads the newer
 */
record DiffRequest(
        Reading old, Reading now, List<Output> outputs, TextOptions text, DiffFailOn failOn, boolean strict) {
    private static final String STANDARD_INPUT = "-";

    static DiffRequest of(CommandLine line, RuleChoice rules, Surroundings here) {
        if (line.arguments().size() != 2) {
            throw new UsageException("diff takes two versions, OLD and NEW, such as: portreeve diff git:main .");
        }
        if (line.arguments().equals(List.of(STANDARD_INPUT, STANDARD_INPUT))) {
            throw new UsageException("standard input can be OLD or NEW, but not both");
        }
        Configuration configuration = ConfigurationFile.load(line.value("--config"), here.workingFolder(), rules);
        ScanOptions options = ScanRequest.accepting(line, configuration, rules, here);
        Meant meant = new Meant(LockStore.of(line, here).read(here), configuration.exposures(), here.today());
        Reading both = Reading.of(line, options.telling(options.settings().with(Meant.class, meant)));
        return new DiffRequest(
                both.over(List.of(line.arguments().get(0))),
                both.over(List.of(line.arguments().get(1))),
                Output.all(line, DiffFormats.names(), here),
                ScanRequest.text(line, here),
                line.value("--fail-on")
                        .map(word -> DiffFailOn.parse("--fail-on", word))
                        .orElse(DiffFailOn.DEFAULT),
                line.has("--strict"));
    }
}
