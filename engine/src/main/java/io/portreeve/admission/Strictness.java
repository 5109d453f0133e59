package io.portreeve.admission;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import java.util.Map;
import java.util.Optional;

/**
 * How strictly changes are held to what the judge says of them.
 *
 * @param least the severity from which on something is a reason to deny; empty where nothing is
 * @param mode where a namespace does not say another
 * @param byRule modes of single rules, by id: of theirs and the namespace's, the milder decides
 */
public record Strictness(Optional<Severity> least, Mode mode, Map<String, Mode> byRule) {
    public Strictness {
        byRule = Map.copyOf(byRule);
    }

    /** The mode that holds for a finding. */
    Mode of(Finding finding, Mode ofNamespace) {
        return Optional.ofNullable(byRule.get(finding.rule()))
                .map(ofNamespace::atMost)
                .orElse(ofNamespace);
    }

    /** Whether something is severe enough to be denied. */
    boolean isReached(Finding finding) {
        return least.filter(severity -> finding.severity().compareTo(severity) >= 0)
                .isPresent();
    }
}
