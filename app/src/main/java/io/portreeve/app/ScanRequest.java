package io.portreeve.app;

import io.portreeve.document.Limits;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.finding.Baseline;
import io.portreeve.finding.Confidence;
import io.portreeve.finding.Earlier;
import io.portreeve.finding.Severity;
import io.portreeve.reachability.Cni;
import io.portreeve.report.TextOptions;
import io.portreeve.report.format.ReportFormats;
import io.portreeve.rule.Rule;
import io.portreeve.scan.ScanOptions;
import io.portreeve.scan.ScanResult;
import io.portreeve.scan.SuppressionOptions;
import io.portreeve.scan.UnitMode;
import io.portreeve.source.Problem;
import io.portreeve.topology.cloud.LoadBalancers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a {@code scan} was asked to do, checked: flags first, then the configuration, then defaults.
 *
 * @param rules those to judge by
 * @param baseline the baseline to be written
 * @param since the earlier revision whose findings are left out
 */
record ScanRequest(
        Reading reading,
        List<Rule> rules,
        List<Output> outputs,
        Optional<BaselineOutput> baseline,
        Optional<Since> since,
        TextOptions text,
        FailOn failOn,
        boolean strict,
        boolean progress) {
    static ScanRequest of(CommandLine line, RuleChoice rules, Surroundings here) {
        Configuration configuration = ConfigurationFile.load(line.value("--config"), here.workingFolder(), rules);
        return new ScanRequest(
                Reading.of(line, accepting(line, configuration, rules, here)),
                chosen(line, configuration, rules),
                Output.all(line, ReportFormats.names(), here),
                BaselineOutput.of(line, here.workingFolder()),
                line.value("--since").map(typed -> Since.of(typed, line.arguments())),
                text(line, here),
                line.value("--fail-on")
                        .map(word -> FailOn.parse("--fail-on", word))
                        .or(configuration::failOn)
                        .orElse(FailOn.DEFAULT),
                line.has("--strict"),
                progress(line, here));
    }

    /** The same where what was found earlier is left out. */
    ScanRequest leavingOut(Earlier earlier) {
        ScanOptions options = reading.options();
        return new ScanRequest(
                reading.with(options.accepting(options.suppression().leavingOut(earlier))),
                rules,
                outputs,
                baseline,
                since,
                text,
                failOn,
                strict,
                progress);
    }

    /** Whether {@code --strict} was given and some input could not be judged; how risks were accepted is no matter of judging. */
    boolean isTooStrictFor(ScanResult result) {
        return strict && !result.problems().stream().allMatch(Problem::isAboutSuppression);
    }

    static ScanOptions options(CommandLine line, Configuration configuration) {
        Optional<String> provider = line.value("--provider")
                .map(name -> Choice.of("--provider", name, LoadBalancers.providers()))
                .or(configuration::provider);
        Optional<Cni> cni = line.value("--cni")
                .map(name -> Choice.of("--cni", name, Cni.class))
                .or(configuration::cni);
        return new ScanOptions(
                        limits(line),
                        line.choice("--unit", UnitMode.class, UnitMode.AUTO),
                        new ExposureOptions(provider, configuration.nodesPublic(), cni)
                                .trusting(configuration.trusted()),
                        configuration.workloadKinds(),
                        configuration.severities(),
                        line.choice("--min-severity", Severity.class, Severity.INFO),
                        line.choice("--min-confidence", Confidence.class, Confidence.POSSIBLE))
                .telling(configuration.ruleSettings());
    }

    /** The options, with the risks that somebody accepted. */
    static ScanOptions accepting(CommandLine line, Configuration configuration, RuleChoice rules, Surroundings here) {
        return options(line, configuration).accepting(suppression(line, configuration, rules, here));
    }

    private static SuppressionOptions suppression(
            CommandLine line, Configuration configuration, RuleChoice rules, Surroundings here) {
        Baseline baseline = line.value("--baseline")
                .map(path -> BaselineFile.read(path, here.workingFolder()))
                .orElse(Baseline.EMPTY);
        return new SuppressionOptions(
                here.today(), SuppressionOptions.namesById(rules.rules()), configuration.ignore(), baseline);
    }

    private static Limits limits(CommandLine line) {
        return new Limits(
                line.number("--max-depth", Limits.DEFAULT.depth()),
                line.number("--max-aliases", Limits.DEFAULT.aliasedNodes()),
                line.size("--max-file-size", Limits.DEFAULT.fileBytes()));
    }

    /** A rule asked for by name runs even if the configuration has switched it off. */
    static List<Rule> chosen(CommandLine line, Configuration configuration, RuleChoice all) {
        Set<String> only = ids(line, "--rule", all);
        Set<String> without = ids(line, "--skip-rule", all);
        return all.rules().stream()
                .filter(rule -> only.isEmpty()
                        ? !configuration.disabled().contains(rule.info().id())
                        : only.contains(rule.info().id()))
                .filter(rule -> !without.contains(rule.info().id()))
                .toList();
    }

    private static Set<String> ids(CommandLine line, String option, RuleChoice all) {
        return line.values(option).stream()
                .flatMap(typed -> List.of(typed.split(",", -1)).stream())
                .map(typed -> all.find(option, typed.strip()).info().id())
                .collect(Collectors.toSet());
    }

    static TextOptions text(CommandLine line, Surroundings here) {
        if (line.has("--quiet") && line.has("--verbose")) {
            throw new UsageException("--quiet and --verbose contradict each other");
        }
        TextOptions.Detail detail = line.has("--quiet")
                ? TextOptions.Detail.QUIET
                : line.has("--verbose") ? TextOptions.Detail.VERBOSE : TextOptions.Detail.NORMAL;
        boolean colour = Colour.wanted(line.choice("--color", Colour.WORDS, "auto"), here);
        return new TextOptions(colour, detail, here.columns());
    }

    private static boolean progress(CommandLine line, Surroundings here) {
        String word = line.choice("--progress", Colour.WORDS, "auto");
        return word.equals("always") || (word.equals("auto") && here.errIsTerminal() && !line.has("--quiet"));
    }
}
