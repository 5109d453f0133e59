package io.portreeve.scan;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.model.Unlisted;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What rules find, as every face tells it: in order, with fingerprints, and as severe as the user says. */
public final class Judging {
    private final ScanOptions options;
    private final List<Rule> rules;
    private final Workers judges;

    public Judging(ScanOptions options, List<Rule> rules, Workers judges) {
        this.options = options;
        this.rules = List.copyOf(rules);
        this.judges = judges;
    }

    /**
     * Everything that the rules find. Fingerprints come before the choice of what to show, so that they do not depend on it. Where a
     * cluster would not tell what decides about ports, nothing is certain.
     */
    public List<Finding> findings(RuleContext context) {
        List<Finding> sorted = judges.map(rules, rule -> rule.check(context).toList()).stream()
                .flatMap(List::stream)
                .sorted(Finding.ORDER)
                .toList();
        List<Finding> told = Fingerprints.assign(SharedPlaces.toldOnce(sorted));
        Set<String> halfKnown = context.snapshot()
                .all(Unlisted.class)
                .filter(Unlisted::mattersToPorts)
                .map(unlisted -> unlisted.origin().unit())
                .collect(Collectors.toSet());
        return Openers.addedTo(told, context).stream()
                .map(options::withChosenSeverity)
                .map(finding -> halfKnown.contains(finding.object().origin().unit())
                        ? finding.withConfidenceAtMost(Confidence.LIKELY)
                        : finding)
                .toList();
    }
}
