package io.portreeve.report;

import io.portreeve.exposure.ExposureMap;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.model.Service;
import io.portreeve.scan.ScanResult;
import io.portreeve.scan.Statistics;
import io.portreeve.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A scan with more findings and problems than some services show. */
final class Crowd {
    private final List<Finding> findings = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Manifest manifest = Manifest.of("crowd.yaml", "port: 80\n");
    private final Service service = manifest.service(Optional.of("shop"), "web");

    Crowd with(int count, Severity severity, String message) {
        for (int i = 1; i <= count; i++) {
            findings.add(manifest.targetPortOmitted(service, manifest.range("80"), "spec")
                    .severity(severity)
                    .message(message + " " + i));
        }
        return this;
    }

    Crowd withProblems(int count, String message) {
        for (int i = 1; i <= count; i++) {
            problems.add(Problem.in("crowd.yaml", "placeholder", message + " " + i));
        }
        return this;
    }

    ScanResult result() {
        Statistics statistics = new Statistics(1, 1, 1, new TreeMap<>());
        return new ScanResult(findings, new ExposureMap(List.of()), problems, statistics);
    }
}
