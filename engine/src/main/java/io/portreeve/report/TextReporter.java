package io.portreeve.report;

import io.portreeve.finding.Finding;
import io.portreeve.scan.ScanResult;
import io.portreeve.source.Problem;
import java.io.IOException;

/** The report for people: each finding with its line, its path from outside and its fix, then what the scan saw. */
public final class TextReporter implements Reporter {
    private final TextOptions options;

    public TextReporter(TextOptions options) {
        this.options = options;
    }

    @Override
    public void write(ScanResult result, Appendable out) throws IOException {
        FindingText finding = new FindingText(options);
        for (Finding each : result.findings()) {
            out.append(finding.of(each));
        }
        if (options.isQuiet()) {
            return;
        }
        ProblemText problem = new ProblemText(options);
        for (Problem each : result.problems()) {
            out.append(problem.of(each));
        }
        out.append(result.problems().isEmpty() ? "" : "\n");
        out.append(new SummaryText(options).of(result));
    }
}
