package io.portreeve.app;

import io.portreeve.admission.Mode;
import io.portreeve.guard.Mutation;
import io.portreeve.guard.OnUnknown;
import java.util.ArrayList;
import java.util.List;

/** The flags that {@code guard} takes, as its help shows them. */
final class GuardFlags {
    private static final List<Flag> OWN = List.of(
            Flag.valued(
                            "PATH",
                            "Judge against these manifests or this stored cluster instead of a living one.",
                            "--snapshot")
                    .offering(Offer.FILES),
            Flag.valued("HOST:PORT", "Where to listen. Default: 127.0.0.1:8443.", "-l", "--listen"),
            Flag.valued("FOLDER", "Folder of tls.crt and tls.key; when it is empty, they are made there.", "--tls-dir")
                    .offering(Offer.FILES),
            Flag.valued("NAME", "A name or address that certificates made there are for.", "--dns-name"),
            Flag.valued(
                    "NAMESPACE/NAME",
                    "Secret in which all replicas keep their certificate authority; made when missing.",
                    "--tls-secret"),
            Flag.valued(
                    "NAME", "Webhook configuration whose caBundle gets the authority of --tls-secret.", "--webhook"),
            Flag.valued("MODE", "enforce, warn, audit or off, where a namespace does not say another.", "--mode")
                    .offering(Offer.of(Mode.class)),
            Flag.valued(
                            "ANSWER",
                            "What becomes of what cannot be judged: deny (default), warn or allow.",
                            "--on-unknown")
                    .offering(Offer.of(OnUnknown.class)),
            Flag.valued(
                            "WHAT",
                            "What /mutate makes another way: internal, no-node-ports. Default: nothing.",
                            "--mutate")
                    .offering(Offer.of(Mutation.class)),
            Flag.valued("NAME", "A namespace that is not judged; kube-system never is.", "--exempt-namespace"),
            Flag.valued("NAME", "A user or group that is not judged.", "--exempt-user"),
            Flag.valued(
                            "FILE",
                            "Judge the reviews or audit events of a file, - for standard input, and end.",
                            "--replay")
                    .offering(Offer.FILES),
            Flag.valued(
                            "NAME[=FILE]",
                            "Form of what --replay tells: " + String.join(", ", ReplayFormats.names())
                                    + ". Repeat for several.",
                            "-f",
                            "--format")
                    .offering(Offer.reports(ReplayFormats.names())),
            ScanFlags.named("--fail-on"),
            LockFlags.LOCK,
            ScanFlags.named("--provider"),
            ReachFlags.CNI,
            ScanFlags.named("--rule"),
            ScanFlags.named("--skip-rule"));

    private GuardFlags() {}

    static List<Flag> all() {
        List<Flag> flags = new ArrayList<>(OWN);
        flags.addAll(ReachFlags.reading());
        return flags;
    }
}
