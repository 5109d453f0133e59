package io.portreeve.app;

import io.portreeve.report.format.MapFormats;
import java.util.ArrayList;
import java.util.List;

/** The flags that {@code map} takes, as its help shows them. */
final class MapFlags {
    private static final List<Flag> OWN = List.of(
            Flag.valued(
                            "NAME[=FILE]",
                            "Form of the map: " + String.join(", ", MapFormats.names()) + ". Repeat for several.",
                            "-f",
                            "--format")
                    .offering(Offer.reports(MapFormats.names())),
            Flag.toggle("In text, list also what begins inside the cluster; the other forms have it.", "-a", "--all"),
            ScanFlags.named("--provider"),
            ReachFlags.CNI);

    private static final List<Flag> LAST = List.of(
            ScanFlags.named("--color"),
            Flag.toggle("One line for each path, nothing else.", "-q", "--quiet"),
            Flag.toggle("All paths, each with its steps and their lines.", "-v", "--verbose"));

    private MapFlags() {}

    static List<Flag> all() {
        List<Flag> flags = new ArrayList<>(OWN);
        flags.addAll(ReachFlags.reading());
        flags.addAll(LAST);
        return flags;
    }
}
