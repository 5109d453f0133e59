package io.portreeve.app;

import io.portreeve.finding.Severity;
import io.portreeve.lock.Intent;
import io.portreeve.lock.Meant;
import io.portreeve.policy.Mode;
import io.portreeve.report.Plain;
import io.portreeve.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a {@code policy} was asked to make, checked.
 *
 * @param paths whether somebody named anything to read
 * @param severities what the configuration makes of rules, by id
 */
record PolicyRequest(
        Reading reading,
        boolean paths,
        List<Rule> rules,
        Map<String, Severity> severities,
        Mode mode,
        boolean explain,
        LockStore store,
        List<Intent> intents,
        Optional<String> output,
        boolean strict) {
    static PolicyRequest of(CommandLine line, RuleChoice rules, Surroundings here) {
        Configuration configuration = ConfigurationFile.load(line.value("--config"), here.workingFolder(), rules);
        List<String> paths = line.arguments().subList(1, line.arguments().size());
        return new PolicyRequest(
                Reading.of(line, ScanRequest.accepting(line, configuration, rules, here))
                        .over(paths),
                !paths.isEmpty(),
                ScanRequest.chosen(line, configuration, rules),
                configuration.severities(),
                line.choice("--mode", Mode.class, PolicyFlags.DEFAULT_MODE),
                line.has("--explain"),
                LockStore.of(line, here),
                configuration.exposures(),
                line.value("--output"),
                line.has("--strict"));
    }

    /** What somebody wrote down to be open; what of that cannot be read is told. */
    Meant meant(Surroundings here) {
        Meant meant = new Meant(store.read(here), intents, here.today());
        meant.problems()
                .forEach(problem -> here.err()
                        .println(Plain.of(problem.file() + ": problem " + problem.code() + " " + problem.message())));
        return meant;
    }
}
