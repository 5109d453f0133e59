package io.portreeve.testkit;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;
import io.portreeve.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An example of a rule's folder as people read it: the manifest without its expectations, and these as a list.
 *
 * @param text the manifest
 * @param findings in the order of lines
 */
public record RuleExample(String text, List<Expected> findings) {
    public RuleExample {
        findings = List.copyOf(findings);
    }

    /**
     * What is found at a line of the manifest.
     *
     * @param line 1-based
     * @param columns the text that it is about
     */
    public record Expected(int line, String columns, Severity severity, Confidence confidence, String message) {}

    /** The example of a fixture whose expectations say everything, as those of {@code noncompliant.yaml} do. */
    public static RuleExample of(String fixture) {
        SourceFile annotated = SourceFile.of("noncompliant.yaml", fixture);
        String text = FixtureUpdate.withoutExpectations(fixture);
        SourceFile plain = SourceFile.of("noncompliant.yaml", text);
        List<Expected> findings = new ArrayList<>();
        for (Expectation expectation : ExpectationComments.in(annotated)) {
            int gone = (int) IntStream.range(1, expectation.line())
                    .filter(line -> FixtureUpdate.isOnlyExpectation(annotated.line(line)))
                    .count();
            findings.add(expected(expectation, expectation.line() - gone, plain));
        }
        return new RuleExample(text, findings);
    }

    private static Expected expected(Expectation expectation, int line, SourceFile plain) {
        Columns columns = expectation.columns().orElseThrow();
        int[] points = plain.line(line).codePoints().toArray();
        int end = Math.min(points.length, columns.end() - 1);
        return new Expected(
                line,
                new String(points, columns.start() - 1, end - columns.start() + 1),
                expectation.severity().orElseThrow(),
                expectation.confidence().orElseThrow(),
                expectation.message().orElseThrow());
    }
}
