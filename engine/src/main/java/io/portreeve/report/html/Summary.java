package io.portreeve.report.html;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.report.StandingPremises;
import io.portreeve.scan.ScanResult;
import io.portreeve.scan.Statistics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The head of the report: how much was found and looked at, and what the verdicts cannot speak for. */
final class Summary {
    private final Html html;

    Summary(Html html) {
        this.html = html;
    }

    void write(ScanResult result) throws IOException {
        html.element(Tag.of("p", "headline"), () -> {
            html.element("strong", found(result));
            html.text(" in " + seen(result.statistics()));
        });
        severities(result.findings());
        new Notes(html).write(StandingPremises.of(result), notJudged(result));
    }

    private static String found(ScanResult result) {
        if (!result.findings().isEmpty()) {
            return Count.of(result.findings().size(), "finding");
        }
        return result.statistics().objects() == 0 ? "Nothing to judge" : "No findings";
    }

    /** How much was looked at. */
    static String seen(Statistics statistics) {
        return Count.of(statistics.files(), "file") + " (" + Count.of(statistics.documents(), "document") + ", "
                + Count.of(statistics.objects(), "Kubernetes object") + ")";
    }

    /** A button each; the script makes them filters, without it they are figures. */
    private void severities(List<Finding> findings) throws IOException {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        List<Severity> worstFirst = new ArrayList<>(List.of(Severity.values()));
        Collections.reverse(worstFirst);
        Tag group = Tag.of("div", "severities").with("role", "group").with("aria-label", "Findings by severity");
        html.element(group, () -> {
            for (Severity severity : worstFirst) {
                severity(severity, counts.getOrDefault(severity, 0));
            }
        });
    }

    private void severity(Severity severity, int count) throws IOException {
        Tag button = Tag.of("button", severity.toString())
                .with("type", "button")
                .with("data-severity", severity.toString())
                .with("disabled", true);
        html.element(button, () -> {
            html.element("b", Count.number(count));
            html.text(" " + severity);
        });
    }

    private static List<String> notJudged(ScanResult result) {
        List<String> lines = new ArrayList<>(Notes.notUnderstood(result.problems()));
        if (result.statistics().suppressed() > 0) {
            lines.add("suppressed: " + Count.of(result.statistics().suppressed(), "finding"));
        }
        lines.addAll(Notes.skipped(result.statistics()));
        return lines;
    }
}
