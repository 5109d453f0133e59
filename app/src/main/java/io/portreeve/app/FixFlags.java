package io.portreeve.app;

import java.util.List;
import java.util.stream.Stream;

/** The flags that {@code fix} takes, as its help shows them. */
final class FixFlags {
    private static final List<Flag> OWN = List.of(
            Flag.toggle("Replace the files, each at once or not at all.", "-w", "--write"),
            Flag.toggle("Ask for each fix on standard error; one key answers.", "-i", "--interactive"),
            Flag.toggle("Print the difference and nothing beside it.", "-q", "--quiet"),
            Flag.toggle("List every finding that is left to people, too.", "-v", "--verbose"));

    private static final List<String> SHARED = List.of(
            "--rule",
            "--skip-rule",
            "--min-severity",
            "--min-confidence",
            "--baseline",
            "--strict",
            "--config",
            "--provider",
            "--cni",
            "--unit",
            "--hidden",
            "--no-ignore",
            "--no-render",
            "--kustomize",
            "--values",
            "--set",
            "--release-name",
            "--namespace",
            "--kube-version",
            "--api-versions",
            "--max-file-size",
            "--max-depth",
            "--max-aliases",
            "--progress",
            "--threads");

    private FixFlags() {}

    static List<Flag> all() {
        return Stream.concat(OWN.stream(), SHARED.stream().map(ScanFlags::named))
                .toList();
    }
}
