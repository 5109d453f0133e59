package io.portreeve.report;

import java.io.IOException;

/** A comparison in SARIF: the findings about what was opened, at the lines of the newer version. */
public final class DiffSarifReporter implements DiffReporter {
    private final SarifReporter findings;

    public DiffSarifReporter(SarifReporter findings) {
        this.findings = findings;
    }

    @Override
    public void write(DiffReport report, Appendable out) throws IOException {
        findings.write(report.result(), out);
    }
}
