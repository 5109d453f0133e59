package io.portreeve.app;

import io.portreeve.policy.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The flags that {@code policy} takes, as its help shows them. */
final class PolicyFlags {
    /** What becomes of objects that a policy speaks against, where nobody says. */
    static final Mode DEFAULT_MODE = Mode.WARN;

    private static final List<Flag> OWN = List.of(
            Flag.valued("FILE", "Write to this file, or a file for each rule into this folder.", "-o", "--output")
                    .offering(Offer.FILES),
            Flag.valued("MODE", "What policies do: enforce, warn (default), audit.", "--mode")
                    .offering(Offer.of(
                            Stream.of(Mode.values()).map(Mode::toString).toList())),
            ScanFlags.named("--rule"),
            ScanFlags.named("--skip-rule"),
            Flag.toggle("Only say what the policies do not express, and why.", "--explain"),
            LockFlags.LOCK,
            ScanFlags.named("--provider"),
            ReachFlags.CNI);

    private PolicyFlags() {}

    static List<Flag> all() {
        List<Flag> flags = new ArrayList<>(OWN);
        flags.addAll(ReachFlags.reading());
        return flags;
    }
}
