package io.portreeve.scan;

import io.portreeve.document.Limits;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.model.reader.WorkloadKind;
import io.portreeve.rule.RuleSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a scan is told besides the files.
 *
 * @param workloadKinds kinds that run pods besides the built-in ones
 * @param severities by rule id, in place of those the rules themselves decide
 * @param leastSeverity findings below it are left out
 * @param leastConfidence likewise
 * @param suppression what is accepted besides what the manifests say
 * @param settings what rules are told
 * @param namespace the one of objects that name none; empty where nobody said
 */
public record ScanOptions(
        Limits limits,
        UnitMode units,
        ExposureOptions exposure,
        List<WorkloadKind> workloadKinds,
        Map<String, Severity> severities,
        Severity leastSeverity,
        Confidence leastConfidence,
        SuppressionOptions suppression,
        RuleSettings settings,
        Optional<String> namespace) {
    /** Nothing said. */
    public static final ScanOptions DEFAULT = new ScanOptions(
            Limits.DEFAULT,
            UnitMode.AUTO,
            ExposureOptions.NONE,
            List.of(),
            Map.of(),
            Severity.INFO,
            Confidence.POSSIBLE);

    /** Nothing accepted but by the manifests, and nothing told to the rules. */
    public ScanOptions(
            Limits limits,
            UnitMode units,
            ExposureOptions exposure,
            List<WorkloadKind> workloadKinds,
            Map<String, Severity> severities,
            Severity leastSeverity,
            Confidence leastConfidence) {
        this(
                limits,
                units,
                exposure,
                workloadKinds,
                severities,
                leastSeverity,
                leastConfidence,
                SuppressionOptions.NONE,
                RuleSettings.NONE,
                Optional.empty());
    }

    public ScanOptions {
        workloadKinds = List.copyOf(workloadKinds);
        severities = Map.copyOf(severities);
    }

    /** These options with other accepted risks. */
    public ScanOptions accepting(SuppressionOptions other) {
        return new ScanOptions(
                limits,
                units,
                exposure,
                workloadKinds,
                severities,
                leastSeverity,
                leastConfidence,
                other,
                settings,
                namespace);
    }

    /** These options with something else to tell the rules. */
    public ScanOptions telling(RuleSettings other) {
        return new ScanOptions(
                limits,
                units,
                exposure,
                workloadKinds,
                severities,
                leastSeverity,
                leastConfidence,
                suppression,
                other,
                namespace);
    }

    /** These options where objects that name no namespace are in this one. */
    public ScanOptions in(Optional<String> other) {
        return new ScanOptions(
                limits,
                units,
                exposure,
                workloadKinds,
                severities,
                leastSeverity,
                leastConfidence,
                suppression,
                settings,
                other);
    }

    Finding withChosenSeverity(Finding finding) {
        return finding.withSeverity(severities.getOrDefault(finding.rule(), finding.severity()));
    }

    boolean wants(Finding finding) {
        return finding.severity().compareTo(leastSeverity) >= 0
                && finding.confidence().compareTo(leastConfidence) >= 0;
    }
}
