package io.portreeve.scan;

import io.portreeve.exposure.ExposureMap;
import io.portreeve.finding.Baseline;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Suppressed;
import io.portreeve.source.Problem;
import java.util.List;

/**
 * Everything a scan has to say.
 *
 * @param findings those that nobody accepted
 * @param suppressed those that somebody did, in the same order
 * @param baseline what is left of the baseline that the scan was given
 */
public record ScanResult(
        List<Finding> findings,
        ExposureMap exposure,
        List<Problem> problems,
        Statistics statistics,
        List<Suppressed> suppressed,
        Baseline baseline) {
    public ScanResult {
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
        suppressed = List.copyOf(suppressed);
    }

    /** A scan that suppressed nothing. */
    public ScanResult(List<Finding> findings, ExposureMap exposure, List<Problem> problems, Statistics statistics) {
        this(findings, exposure, problems, statistics, List.of(), Baseline.EMPTY);
    }
}
