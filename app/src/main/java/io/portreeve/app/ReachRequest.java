package io.portreeve.app;

import io.portreeve.reachability.ReachOptions;
import io.portreeve.report.ReachFormats;
import io.portreeve.scan.ScanOptions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a {@code reach} was asked to do, checked.
 *
 * @param expectations a file of expected verdicts
 * @param verbose whether long lists are told in full
 */
record ReachRequest(
        Reading reading,
        ReachOptions reach,
        Output output,
        Optional<String> from,
        Optional<Target> to,
        Optional<Path> expectations,
        boolean strict,
        boolean verbose) {
    static ReachRequest of(CommandLine line, RuleChoice rules, Surroundings here) {
        Configuration configuration = ConfigurationFile.load(line.value("--config"), here.workingFolder(), rules);
        ScanOptions options = ScanRequest.options(line, configuration);
        return new ReachRequest(
                Reading.of(line, options),
                new ReachOptions(options.exposure().cni()),
                Output.parse(line.value("--format").orElse("text"), ReachFormats.names(), here.workingFolder()),
                line.value("--from"),
                line.value("--to").map(Target::parse),
                line.value("--expect").map(file -> path("--expect", file, here)),
                line.has("--strict"),
                line.has("--verbose"));
    }

    private static Path path(String flag, String typed, Surroundings here) {
        try {
            return here.workingFolder().resolve(typed).normalize();
        } catch (InvalidPathException e) {
            throw new UsageException(flag + " names a file that cannot exist: " + e.getReason());
        }
    }
}
