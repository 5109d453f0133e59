package io.portreeve.app;

import io.portreeve.finding.Baseline;
import io.portreeve.scan.ScanResult;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A {@code --write-baseline FILE}.
 *
 * @param shrinks whether an earlier baseline was given, of which only what is gone is taken out
 */
record BaselineOutput(String shown, Path file, boolean shrinks) {
    static Optional<BaselineOutput> of(CommandLine line, Path workingFolder) {
        return line.value("--write-baseline")
                .map(typed -> new BaselineOutput(typed, resolved(typed, workingFolder), line.has("--baseline")));
    }

    private static Path resolved(String typed, Path workingFolder) {
        try {
            return workingFolder.resolve(typed);
        } catch (InvalidPathException e) {
            throw new UsageException("--write-baseline " + typed + " names a file that cannot exist: " + e.getReason());
        }
    }

    void write(ScanResult result, Surroundings here) {
        Baseline baseline = shrinks ? result.baseline() : Baseline.of(result.findings());
        BaselineFile.write(file, baseline);
        int accepted = baseline.entries().size();
        here.err()
                .println("portreeve: " + shown + " now accepts " + accepted
                        + (accepted == 1 ? " finding" : " findings"));
    }
}
