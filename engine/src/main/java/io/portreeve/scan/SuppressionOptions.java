package io.portreeve.scan;

import io.portreeve.finding.Baseline;
import io.portreeve.finding.Earlier;
import io.portreeve.finding.RuleNames;
import io.portreeve.finding.Suppression;
import io.portreeve.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a scan is told about accepted risks besides what the manifests say.
 *
 * @param today the day by which suppressions expire
 * @param rules names of rules by their ids: those that suppressions may name though this scan does not judge by them
 * @param configured what the configuration accepts, and what an earlier state of the files has too
 * @param baseline findings accepted earlier
 */
public record SuppressionOptions(
        LocalDate today, Map<String, String> rules, List<Suppression> configured, Baseline baseline) {
    /** Nothing said, and no day on which anything could have expired. */
    public static final SuppressionOptions NONE =
            new SuppressionOptions(LocalDate.MIN, Map.of(), List.of(), Baseline.EMPTY);

    public SuppressionOptions {
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        configured = List.copyOf(configured);
    }

    /** These, and what was there earlier is left out too. */
    public SuppressionOptions leavingOut(Earlier earlier) {
        List<Suppression> more = new ArrayList<>(configured);
        earlier.suppressions().forEach(more::add);
        return new SuppressionOptions(today, rules, more, baseline);
    }

    /** The names of rules by their ids. */
    public static Map<String, String> namesById(List<Rule> rules) {
        Map<String, String> names = new LinkedHashMap<>();
        rules.forEach(rule -> names.put(rule.info().id(), rule.info().name()));
        return names;
    }

    /** Every rule that a suppression may name. */
    RuleNames known(List<Rule> judging) {
        Map<String, String> known = new LinkedHashMap<>(rules);
        known.putAll(namesById(judging));
        return new RuleNames(known);
    }
}
