package io.portreeve.scan;

import io.portreeve.exposure.ExposureMap;
import io.portreeve.finding.Finding;
import io.portreeve.source.Problem;
import java.util.List;

/** Everything a scan has to say. */
public record ScanResult(List<Finding> findings, ExposureMap exposure, List<Problem> problems, Statistics statistics) {
    public ScanResult {
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
    }
}
