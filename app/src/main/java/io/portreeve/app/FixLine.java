package io.portreeve.app;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.report.Plain;

/** A finding and its fix in one line of text. */
final class FixLine {
    private FixLine() {}

    /** {@code web.yaml:13:13 PR1001 write targetPort: http}. */
    static String of(Finding finding) {
        String said = finding.fix().map(Fix::description).orElseGet(finding::message);
        return Plain.of(finding.range() + " " + finding.rule() + " " + said);
    }
}
