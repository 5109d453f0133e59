package io.portreeve.testkit;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;
import java.util.Optional;

/** What a comment of a fixture says about one finding; what it leaves out may be anything. */
record Expectation(
        int line,
        Optional<Columns> columns,
        Optional<Severity> severity,
        Optional<Confidence> confidence,
        Optional<String> message) {

    boolean accepts(Seen seen) {
        return line == seen.line()
                && columns.map(seen.columns()::equals).orElse(true)
                && severity.map(seen.severity()::equals).orElse(true)
                && confidence.map(seen.confidence()::equals).orElse(true)
                && message.map(seen.message()::equals).orElse(true);
    }

    /** Whether it pins everything that a finding has. */
    boolean isComplete() {
        return columns.isPresent() && severity.isPresent() && confidence.isPresent() && message.isPresent();
    }

    Expectation at(Columns marked) {
        return new Expectation(line, Optional.of(marked), severity, confidence, message);
    }

    @Override
    public String toString() {
        return "line " + line + ", columns " + columns.map(Columns::toString).orElse("any") + ": ["
                + severity.map(Severity::toString).orElse("any") + ", "
                + confidence.map(Confidence::toString).orElse("any") + "] {{"
                + message.orElse("any") + "}}";
    }
}
