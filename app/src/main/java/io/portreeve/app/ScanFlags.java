package io.portreeve.app;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;
import io.portreeve.scan.UnitMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The flags that {@code scan} takes, as its help shows them. */
final class ScanFlags {
    static final List<String> CNI = List.of("spec", "calico", "cilium", "none");
    static final List<String> FORMATS = List.of("text", "json", "sarif");

    private ScanFlags() {}

    static void addTo(CommandSpec scan) {
        scan.addPositional(PositionalParamSpec.builder()
                .paramLabel("PATH")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("File, folder, or - for standard input. Default: the current folder.")
                .build());
        addOutput(scan);
        addVerdict(scan);
        addReading(scan);
        addRunning(scan);
    }

    private static void addOutput(CommandSpec scan) {
        scan.addOption(several(
                "NAME[=FILE]", "Form of the report: " + words(FORMATS) + ". Repeat for several.", "-f", "--format"));
        scan.addOption(one("WHEN", "Colour: " + words(Colour.WORDS) + ". NO_COLOR is honoured.", "--color"));
        scan.addOption(flag("One line for each finding, nothing else.", "-q", "--quiet"));
        scan.addOption(flag("Say more about how verdicts were reached.", "-v", "--verbose"));
        scan.addOption(
                one("SEVERITY", "Leave lesser findings out: " + spellings(Severity.class) + ".", "--min-severity"));
        scan.addOption(one(
                "CONFIDENCE",
                "Leave less sure findings out: " + spellings(Confidence.class) + ".",
                "--min-confidence"));
    }

    private static void addVerdict(CommandSpec scan) {
        scan.addOption(one("SEVERITY", "Exit with 1 from this severity on, or never. Default: high.", "--fail-on"));
        scan.addOption(flag("Exit with 3 when some input could not be judged.", "--strict"));
        scan.addOption(several("RULE", "Judge by this rule only (id or name). Repeat for several.", "--rule"));
        scan.addOption(several("RULE", "Leave this rule out. Repeat for several.", "--skip-rule"));
        scan.addOption(one("FILE", "Configuration. Default: the nearest portreeve.yaml upwards.", "--config"));
        scan.addOption(one("NAME", "Whose load balancers these are. Default: inferred.", "--provider"));
        scan.addOption(one("NAME", "Network plugin: " + words(CNI) + ". No verdict depends on it yet.", "--cni"));
        scan.addOption(one("UNIT", "What belongs together: " + spellings(UnitMode.class) + ".", "--unit"));
    }

    private static void addReading(CommandSpec scan) {
        scan.addOption(flag("Search hidden folders too.", "--hidden"));
        scan.addOption(flag("Search node_modules, vendor and what ignore files name too.", "--no-ignore"));
        scan.addOption(one(
                "SIZE", "Read no file larger than this: bytes, or with K, M or G. Default: 64M.", "--max-file-size"));
        scan.addOption(one("NUMBER", "Deepest nesting that is read. Default: 200.", "--max-depth"));
        scan.addOption(one(
                "NUMBER", "Most nodes that aliases may stand for in a document. Default: 100000.", "--max-aliases"));
    }

    private static void addRunning(CommandSpec scan) {
        scan.addOption(one("NUMBER", "Threads. Default: the machine's processors.", "--threads"));
        scan.addOption(one("WHEN", "Progress on standard error: " + words(Colour.WORDS) + ".", "--progress"));
    }

    static OptionSpec one(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    private static OptionSpec several(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .paramLabel(label)
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build();
    }

    private static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names)
                .arity("0")
                .type(boolean.class)
                .description(description)
                .build();
    }

    private static String words(List<String> words) {
        return String.join(", ", words);
    }

    private static <E extends Enum<E>> String spellings(Class<E> type) {
        return Stream.of(type.getEnumConstants()).map(Enum::toString).collect(Collectors.joining(", "));
    }
}
