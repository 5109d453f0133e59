package io.portreeve.app;

import io.portreeve.cluster.SnapshotFile;
import io.portreeve.report.Plain;
import io.portreeve.source.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code portreeve snapshot}: stores what a cluster says about ports, so that it can be judged where nobody can reach it. */
final class SnapshotCommand implements Command {
    private static final List<String> NOTES = List.of(
            "",
            "Examples:",
            "  portreeve snapshot --output prod.portreeve.gz",
            "  portreeve snapshot cluster:staging --namespace shop --output shop.portreeve.gz",
            "  portreeve scan prod.portreeve.gz",
            "  portreeve diff prod.portreeve.gz cluster:",
            "",
            "Secrets are never asked for, and values of variables are not kept.",
            "",
            "Exit codes: 0 stored, 2 wrong usage or no cluster to read, 3 some input could not be read and",
            "--strict was given, 70 internal error.");

    private final RuleChoice rules;

    SnapshotCommand(RuleChoice rules) {
        this.rules = rules;
    }

    @Override
    public Syntax syntax() {
        List<Flag> flags = new ArrayList<>();
        flags.add(Flag.valued(
                        "FILE",
                        "Where to store it; best a name that ends in " + SnapshotFile.ENDING + ".",
                        "-o",
                        "--output")
                .offering(Offer.FILES));
        flags.addAll(ReachFlags.reading());
        return Syntax.of(
                "portreeve snapshot",
                "[PATH...]",
                Offer.FILES,
                "Stores a cluster in a file, to be read where nobody can reach it.\n"
                        + "PATH is cluster:[CONTEXT], a snapshot, or manifests; without one, the current context.",
                flags,
                NOTES);
    }

    @Override
    public int run(CommandLine line, Surroundings here) throws IOException {
        Configuration configuration = ConfigurationFile.load(line.value("--config"), here.workingFolder(), rules);
        Reading reading = Reading.of(line, ScanRequest.options(line, configuration));
        Path output = line.value("--output")
                .map(here.workingFolder()::resolve)
                .orElseThrow(() -> new UsageException(
                        "snapshot needs --output FILE, such as --output prod" + SnapshotFile.ENDING));
        Stocktaking stock =
                Stocktaking.of(line.arguments().isEmpty() ? reading.over(List.of("cluster:")) : reading, here);
        try {
            AtomicFile.writeBytes(output, out -> SnapshotFile.write(stock.texts(), out));
        } catch (IOException e) {
            throw new UsageException("the snapshot cannot be written to " + output + ": " + e);
        }
        tell(stock, output, here);
        return line.has("--strict") && !stock.problems().isEmpty() ? ExitCode.NOT_JUDGED : ExitCode.CLEAN;
    }

    private static void tell(Stocktaking stock, Path output, Surroundings here) {
        for (Problem problem : stock.problems()) {
            here.err().println(Plain.of(problem.file() + ": problem " + problem.code() + " " + problem.message()));
        }
        if (stock.twice() > 0) {
            here.err()
                    .println("Left out, because others of the same kind, namespace and name came first: "
                            + stock.twice());
        }
        here.err().println(Plain.of("Stored in " + output + ": " + stock.texts().size() + " objects"));
    }
}
