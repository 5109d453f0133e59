package io.portreeve.app;

import java.util.ArrayList;
import java.util.List;

/** The flags that {@code lock} takes, as its help shows them. */
final class LockFlags {
    /** Which lock file is meant. */
    static final Flag LOCK = Flag.valued(
                    "FILE", "The lock file. Default: portreeve.lock in the working folder.", "--lock")
            .offering(Offer.FILES);

    private static final List<Flag> OWN = List.of(
            Flag.toggle("Exit with 1 for a door that is not in the lock file; write nothing.", "-c", "--check"),
            Flag.toggle("Write the lines anew and keep the comments.", "-u", "--update"),
            LOCK,
            ScanFlags.named("--format"),
            ScanFlags.named("--provider"),
            ReachFlags.CNI);

    private static final List<Flag> LAST =
            List.of(ScanFlags.named("--color"), ScanFlags.named("--quiet"), ScanFlags.named("--verbose"));

    private LockFlags() {}

    static List<Flag> all() {
        List<Flag> flags = new ArrayList<>(OWN);
        flags.addAll(ReachFlags.reading());
        flags.addAll(LAST);
        return flags;
    }
}
