package io.portreeve.app;

import io.portreeve.cluster.ClusterArgument;
import io.portreeve.cluster.SnapshotFile;
import io.portreeve.report.TextOptions;
import io.portreeve.sources.git.GitArgument;
import java.nio.file.Path;
import java.util.List;

/**
 * What a {@code fix} was asked to do, checked.
 *
 * @param scan which findings are wanted
 * @param write whether files are replaced; else the difference is printed
 * @param interactive whether somebody is asked for each fix
 * @param detail how much the summary says
 */
record FixRequest(ScanRequest scan, boolean write, boolean interactive, TextOptions.Detail detail) {
    private static final String STANDARD_INPUT = "-";

    static FixRequest of(CommandLine line, RuleChoice rules, Surroundings here) {
        requireFiles(line.arguments(), here.workingFolder());
        ScanRequest scan = ScanRequest.of(line, rules, here);
        FixRequest request = new FixRequest(
                scan,
                line.has("--write"),
                line.has("--interactive"),
                scan.text().detail());
        if (request.readsInput() && request.interactive()) {
            throw new UsageException(
                    "--interactive reads answers from standard input, which - takes for the manifests");
        }
        if (request.readsInput()
                && request.write()
                && scan.reading().arguments().size() > 1) {
            throw new UsageException("--write prints what - reads, fixed; give no other PATH beside it");
        }
        return request;
    }

    private static void requireFiles(List<String> arguments, Path workingFolder) {
        for (String argument : arguments) {
            if (GitArgument.isOne(argument)) {
                throw new UsageException(
                        "fix cannot edit " + argument
                                + ": a revision never changes. Fix the files that are checked out, or look with 'portreeve scan'.");
            }
            if (ClusterArgument.isOne(argument) || SnapshotFile.isOne(argument, workingFolder)) {
                throw new UsageException("fix cannot edit " + argument
                        + ": a cluster is changed by its manifests. Fix those, or look with 'portreeve scan'.");
            }
        }
    }

    /** Whether standard input is scanned. */
    boolean readsInput() {
        return scan.reading().arguments().contains(STANDARD_INPUT);
    }

    boolean isQuiet() {
        return detail == TextOptions.Detail.QUIET;
    }

    boolean isVerbose() {
        return detail == TextOptions.Detail.VERBOSE;
    }
}
