package io.portreeve.app;

import io.portreeve.document.Limits;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;
import io.portreeve.report.TextOptions;
import io.portreeve.rule.Rule;
import io.portreeve.scan.ScanOptions;
import io.portreeve.scan.UnitMode;
import io.portreeve.source.SourceOptions;
import io.portreeve.topology.cloud.LoadBalancers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a {@code scan} was asked to do, checked: flags first, then the configuration, then defaults.
 *
 * @param rules those to judge by
 */
record ScanRequest(
        List<String> arguments,
        SourceOptions sources,
        ScanOptions options,
        List<Rule> rules,
        List<Output> outputs,
        TextOptions text,
        FailOn failOn,
        boolean strict,
        int threads,
        boolean progress) {
    static ScanRequest of(Flags flags, RuleChoice rules, Surroundings here) {
        Configuration configuration = ConfigurationFile.load(flags.value("--config"), here.workingFolder(), rules);
        flags.choice("--cni", ScanFlags.CNI, "spec");
        return new ScanRequest(
                flags.arguments().isEmpty() ? List.of(".") : flags.arguments(),
                new SourceOptions(flags.has("--hidden"), flags.has("--no-ignore")),
                options(flags, configuration),
                chosen(flags, configuration, rules),
                outputs(flags, here),
                text(flags, here),
                flags.value("--fail-on")
                        .map(word -> FailOn.parse("--fail-on", word))
                        .or(configuration::failOn)
                        .orElse(FailOn.DEFAULT),
                flags.has("--strict"),
                flags.number("--threads", Runtime.getRuntime().availableProcessors()),
                progress(flags, here));
    }

    private static ScanOptions options(Flags flags, Configuration configuration) {
        Optional<String> provider = flags.value("--provider")
                .map(name -> Choice.of("--provider", name, LoadBalancers.providers()))
                .or(configuration::provider);
        return new ScanOptions(
                limits(flags),
                flags.choice("--unit", UnitMode.class, UnitMode.AUTO),
                new ExposureOptions(provider, configuration.nodesPublic()),
                configuration.workloadKinds(),
                configuration.severities(),
                flags.choice("--min-severity", Severity.class, Severity.INFO),
                flags.choice("--min-confidence", Confidence.class, Confidence.POSSIBLE));
    }

    private static Limits limits(Flags flags) {
        return new Limits(
                flags.number("--max-depth", Limits.DEFAULT.depth()),
                flags.number("--max-aliases", Limits.DEFAULT.aliasedNodes()),
                flags.size("--max-file-size", Limits.DEFAULT.fileBytes()));
    }

    /** A rule asked for by name runs even if the configuration has switched it off. */
    private static List<Rule> chosen(Flags flags, Configuration configuration, RuleChoice all) {
        Set<String> only = ids(flags, "--rule", all);
        Set<String> without = ids(flags, "--skip-rule", all);
        return all.rules().stream()
                .filter(rule -> only.isEmpty()
                        ? !configuration.disabled().contains(rule.info().id())
                        : only.contains(rule.info().id()))
                .filter(rule -> !without.contains(rule.info().id()))
                .toList();
    }

    private static Set<String> ids(Flags flags, String option, RuleChoice all) {
        return flags.values(option).stream()
                .flatMap(typed -> List.of(typed.split(",", -1)).stream())
                .map(typed -> all.find(option, typed.strip()).info().id())
                .collect(Collectors.toSet());
    }

    private static List<Output> outputs(Flags flags, Surroundings here) {
        List<String> typed = flags.values("--format").isEmpty() ? List.of("text") : flags.values("--format");
        List<Output> outputs = typed.stream()
                .map(each -> Output.parse(each, ScanFlags.FORMATS, here.workingFolder()))
                .toList();
        if (outputs.stream().filter(Output::isStandardOutput).count() > 1) {
            throw new UsageException("--format: only one report fits standard output; write the others as NAME=FILE");
        }
        return outputs;
    }

    private static TextOptions text(Flags flags, Surroundings here) {
        if (flags.has("--quiet") && flags.has("--verbose")) {
            throw new UsageException("--quiet and --verbose contradict each other");
        }
        TextOptions.Detail detail = flags.has("--quiet")
                ? TextOptions.Detail.QUIET
                : flags.has("--verbose") ? TextOptions.Detail.VERBOSE : TextOptions.Detail.NORMAL;
        return new TextOptions(Colour.wanted(flags.choice("--color", Colour.WORDS, "auto"), here), detail);
    }

    private static boolean progress(Flags flags, Surroundings here) {
        String word = flags.choice("--progress", Colour.WORDS, "auto");
        return word.equals("always") || (word.equals("auto") && here.errIsTerminal() && !flags.has("--quiet"));
    }
}
