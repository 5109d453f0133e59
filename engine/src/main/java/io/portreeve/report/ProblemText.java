package io.portreeve.report;

import io.portreeve.finding.Severity;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceRange;

/** A problem in one line of text, and its source line where more detail is wanted. */
final class ProblemText {
    private final TextOptions options;

    ProblemText(TextOptions options) {
        this.options = options;
    }

    String of(Problem problem) {
        TextBlock block = new TextBlock(options.paint());
        String place = problem.range().map(SourceRange::toString).orElse(problem.file());
        String kind = options.paint().problem("problem") + " " + Plain.of(problem.code());
        block.heading(place, kind, problem.message());
        if (options.isVerbose()) {
            problem.range().ifPresent(range -> block.source(range, Severity.INFO));
        }
        return block.toString();
    }
}
