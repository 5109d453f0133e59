package io.portreeve.report;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many findings there are of each severity. */
final class SeverityCounts {
    /** All severities, as reports list them. */
    static final List<Severity> WORST_FIRST =
            Stream.of(Severity.values()).sorted(Collections.reverseOrder()).toList();

    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

    static SeverityCounts of(Collection<Finding> findings) {
        SeverityCounts counts = new SeverityCounts();
        findings.forEach(finding -> counts.counts.merge(finding.severity(), 1, Integer::sum));
        return counts;
    }

    int of(Severity severity) {
        return counts.getOrDefault(severity, 0);
    }

    /** Those that occur, worst first. */
    List<Severity> present() {
        return WORST_FIRST.stream().filter(counts::containsKey).toList();
    }

    /** {@code 1 critical, 2 info}. */
    @Override
    public String toString() {
        return present().stream().map(severity -> of(severity) + " " + severity).collect(Collectors.joining(", "));
    }
}
