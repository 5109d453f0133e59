package io.portreeve.finding;

import io.portreeve.source.SourceRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A risk that somebody accepted: which findings of one rule are not to be reported, why, and how long.
 *
 * @param kind where it was said
 * @param rule id, such as {@code PR2001}
 * @param reach the place or the objects it speaks for
 * @param ports only findings about these ports; empty for any
 * @param until the last day on which it holds; empty for ever
 * @param reason why the risk is accepted, in its author's words
 * @param place where it is written: the rule's name, or the baseline's entry
 */
public record Suppression(
        Kind kind,
        String rule,
        Reach reach,
        List<PortPattern> ports,
        Optional<LocalDate> until,
        String reason,
        SourceRange place) {
    /** The ways of accepting a risk, the nearest to the manifest's line first: of several that hold, the first is cited. */
    public enum Kind {
        COMMENT,
        ANNOTATION,
        CONFIGURATION,
        BASELINE,
        REVISION;

        /** Whether it stands in the manifest that it speaks of. */
        public boolean isInSource() {
            return this == COMMENT || this == ANNOTATION;
        }

        /** In lower case, as every interface spells it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Suppression {
        ports = List.copyOf(ports);
    }

    /** Whether it speaks of a finding, be it still in force or not. */
    public boolean covers(Finding finding) {
        return isNear(finding) && (ports.isEmpty() || namesAllPorts(finding.portsMeant()));
    }

    /** Whether a finding is of this rule and in reach, whatever its ports. */
    public boolean isNear(Finding finding) {
        return rule.equals(finding.rule()) && reach.includes(finding);
    }

    /** A finding about several ports is accepted only where each of them is. */
    private boolean namesAllPorts(List<FindingPort> meant) {
        return !meant.isEmpty()
                && meant.stream().allMatch(port -> ports.stream().anyMatch(pattern -> pattern.names(port)));
    }

    /** Whether its last day has passed. */
    public boolean isExpired(LocalDate today) {
        return until.filter(today::isAfter).isPresent();
    }
}
