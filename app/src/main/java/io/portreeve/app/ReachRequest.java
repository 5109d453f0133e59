package io.portreeve.app;

import io.portreeve.reachability.ReachOptions;
import io.portreeve.report.ReachFormats;
import io.portreeve.scan.ScanOptions;
import io.portreeve.source.SourceOptions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a {@code reach} was asked to do, checked.
 *
 * @param format one of {@link ReachFormats#names}
 * @param file where the report goes; empty for standard output
 * @param expectations a file of expected verdicts
 * @param verbose whether long lists are told in full
 */
record ReachRequest(
        List<String> arguments,
        SourceOptions sources,
        ScanOptions options,
        ReachOptions reach,
        String format,
        Optional<Path> file,
        Optional<String> from,
        Optional<Target> to,
        Optional<Path> expectations,
        boolean strict,
        boolean verbose,
        int threads) {
    static ReachRequest of(CommandLine line, RuleChoice rules, Surroundings here) {
        Configuration configuration = ConfigurationFile.load(line.value("--config"), here.workingFolder(), rules);
        ScanOptions options = ScanRequest.options(line, configuration);
        String typed = line.value("--format").orElse("text");
        int equals = typed.indexOf('=');
        String name = equals < 0 ? typed : typed.substring(0, equals);
        return new ReachRequest(
                line.arguments().isEmpty() ? List.of(".") : line.arguments(),
                new SourceOptions(line.has("--hidden"), line.has("--no-ignore")),
                options,
                new ReachOptions(options.exposure().cni()),
                Choice.of("--format", name, ReachFormats.names()),
                equals < 0 ? Optional.empty() : Optional.of(path("--format", typed.substring(equals + 1), here)),
                line.value("--from"),
                line.value("--to").map(Target::parse),
                line.value("--expect").map(file -> path("--expect", file, here)),
                line.has("--strict"),
                line.has("--verbose"),
                line.number("--threads", Runtime.getRuntime().availableProcessors()));
    }

    private static Path path(String flag, String typed, Surroundings here) {
        try {
            return here.workingFolder().resolve(typed).normalize();
        } catch (InvalidPathException e) {
            throw new UsageException(flag + " names a file that cannot exist: " + e.getReason());
        }
    }
}
