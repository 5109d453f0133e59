package io.portreeve.app;

import io.portreeve.reachability.Cni;
import io.portreeve.report.ReachFormats;
import java.util.ArrayList;
import java.util.List;

/** The flags that {@code reach} takes, as its help shows them. */
final class ReachFlags {
    static final Flag CNI = Flag.valued("NAME", "Network plugin: spec (default), calico, cilium, none.", "--cni")
            .offering(Offer.of(Cni.class));

    private static final List<Flag> OWN = List.of(
            Flag.valued(
                            "NAME[=FILE]",
                            "Form of the report: " + String.join(", ", ReachFormats.names()) + ".",
                            "-f",
                            "--format")
                    .offering(Offer.reports(ReachFormats.names())),
            Flag.valued("PEER", "Only connections from this peer; with --to, one question.", "--from"),
            Flag.valued("PEER[:PORT[/PROTOCOL]]", "Only connections to this peer; the protocol is TCP.", "--to"),
            Flag.valued("FILE", "Check expected verdicts: from, to, protocol, port, 1 or 0, by tabs.", "--expect")
                    .offering(Offer.FILES),
            CNI);

    private static final List<String> READING = List.of(
            "--config",
            "--unit",
            "--strict",
            "--context",
            "--namespace",
            "--hidden",
            "--no-ignore",
            "--no-render",
            "--kustomize",
            "--values",
            "--set",
            "--release-name",
            "--kube-version",
            "--api-versions",
            "--max-file-size",
            "--max-depth",
            "--max-aliases",
            "--threads");

    private ReachFlags() {}

    static List<Flag> all() {
        List<Flag> flags = new ArrayList<>(OWN);
        flags.addAll(reading());
        flags.add(ScanFlags.named("--verbose"));
        return flags;
    }

    /** Those that say what is read, and how. */
    static List<Flag> reading() {
        return READING.stream().map(ScanFlags::named).toList();
    }
}
