package io.portreeve.app;

import io.portreeve.report.format.DiffFormats;
import java.util.ArrayList;
import java.util.List;

/** The flags that {@code diff} takes, as its help shows them. */
final class DiffFlags {
    private static final List<Flag> OWN = List.of(
            Flag.valued(
                            "NAME[=FILE]",
                            "Form of the report: " + String.join(", ", DiffFormats.names()) + ". Repeat for several.",
                            "-f",
                            "--format")
                    .offering(Offer.reports(DiffFormats.names())),
            Flag.valued(
                            "WHAT",
                            "Exit with 1 where something opened is this severe: critical, high (default), medium, low,"
                                    + " info, never; or where anything was widened, or widened or added.",
                            "--fail-on")
                    .offering(Offer.of(DiffFailOn.words())),
            LockFlags.LOCK,
            ScanFlags.named("--provider"),
            ReachFlags.CNI);

    private static final List<Flag> LAST = List.of(
            ScanFlags.named("--color"),
            Flag.toggle("One line for each change, nothing else.", "-q", "--quiet"),
            Flag.toggle("Tell in full what only pods of the cluster notice, too.", "-v", "--verbose"));

    private DiffFlags() {}

    static List<Flag> all() {
        List<Flag> flags = new ArrayList<>(OWN);
        flags.addAll(ReachFlags.reading());
        flags.addAll(LAST);
        return flags;
    }
}
