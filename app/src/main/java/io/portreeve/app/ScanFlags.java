package io.portreeve.app;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;
import io.portreeve.reachability.Cni;
import io.portreeve.report.format.ReportFormats;
import io.portreeve.scan.UnitMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The flags that {@code scan} takes, as its help shows them. */
final class ScanFlags {
    private static final List<Flag> OWN = List.of(
            Flag.valued(
                            "NAME[=FILE]",
                            "Form of the report: " + words(ReportFormats.names()) + ". Repeat for several.",
                            "-f",
                            "--format")
                    .offering(Offer.reports(ReportFormats.names())),
            Flag.valued(
                            "SEVERITY",
                            "Exit with 1 from this severity on: critical, high (default), medium, low, info, never.",
                            "--fail-on")
                    .offering(Offer.of(FailOn.words())),
            Flag.valued("SEVERITY", "Leave lesser findings out: " + words(Severity.class) + ".", "--min-severity")
                    .offering(Offer.of(Severity.class)),
            Flag.valued(
                            "CONFIDENCE",
                            "Leave less sure findings out: " + words(Confidence.class) + ".",
                            "--min-confidence")
                    .offering(Offer.of(Confidence.class)),
            Flag.valued("RULE", "Judge by this rule only (id or name). Repeat for several.", "--rule")
                    .offering(Offer.RULES),
            Flag.valued("RULE", "Leave this rule out. Repeat for several.", "--skip-rule")
                    .offering(Offer.RULES),
            Flag.valued("FILE", "Leave out the findings that this baseline holds.", "--baseline")
                    .offering(Offer.FILES),
            Flag.valued(
                            "FILE",
                            "Write the findings down as a baseline; beside --baseline, only take out what is gone.",
                            "--write-baseline")
                    .offering(Offer.FILES),
            Flag.valued("git:REV", "Leave out the findings that this revision of the same files has too.", "--since"),
            Flag.toggle("Exit with 3 when some input could not be judged.", "--strict"),
            Flag.valued("FILE", "Configuration. Default: the nearest portreeve.yaml upwards.", "--config")
                    .offering(Offer.FILES),
            Flag.valued("NAME", "Whose load balancers these are. Default: inferred.", "--provider")
                    .offering(Offer.PROVIDERS),
            Flag.valued("NAME", "Who enforces network policies: " + words(Cni.class) + ". Default: spec.", "--cni")
                    .offering(Offer.of(Cni.class)),
            Flag.valued("UNIT", "What belongs together: " + words(UnitMode.class) + ".", "--unit")
                    .offering(Offer.of(UnitMode.class)),
            Living.CONTEXT,
            Living.NAMESPACE,
            Flag.toggle("Search hidden folders too.", "--hidden"),
            Flag.toggle("Search node_modules, vendor and what ignore files name too.", "--no-ignore"),
            Flag.valued(
                    "SIZE",
                    "Read no file larger than this: bytes, or with K, M or G. Default: 64M.",
                    "--max-file-size"),
            Flag.valued("NUMBER", "Deepest nesting that is read. Default: 200.", "--max-depth"),
            Flag.valued(
                    "NUMBER",
                    "Most nodes that the aliases of a document may stand for. Default: 100000.",
                    "--max-aliases"),
            Flag.valued("WHEN", "Colour: " + words(Colour.WORDS) + ". NO_COLOR is honoured.", "--color")
                    .offering(Offer.of(Colour.WORDS)),
            Flag.valued("WHEN", "Progress on standard error: " + words(Colour.WORDS) + ".", "--progress")
                    .offering(Offer.of(Colour.WORDS)),
            Flag.valued("NUMBER", "Threads. Default: the machine's processors.", "--threads"),
            Flag.toggle("One line for each finding, nothing else.", "-q", "--quiet"),
            Flag.toggle("Say more about how verdicts were reached.", "-v", "--verbose"));

    static final List<Flag> ALL = all();

    private ScanFlags() {}

    /** What says how charts are rendered stands where files are spoken of. */
    private static List<Flag> all() {
        List<Flag> flags = new ArrayList<>();
        for (Flag flag : OWN) {
            flags.add(flag);
            if (flag.name().equals("--no-ignore")) {
                flags.addAll(Rendering.FLAGS);
            }
        }
        return List.copyOf(flags);
    }

    /** One of them, for a command that takes it too. */
    static Flag named(String name) {
        return ALL.stream()
                .filter(flag -> flag.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("scan takes no " + name));
    }

    private static String words(List<String> words) {
        return String.join(", ", words);
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return Stream.of(type.getEnumConstants()).map(Enum::toString).collect(Collectors.joining(", "));
    }
}
