package io.portreeve.testkit;

import io.portreeve.finding.Finding;
import io.portreeve.rule.Rule;
import io.portreeve.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AssertionFailureBuilder;

/** Compares what one rule finds in a fixture with what the fixture's comments say. */
final class RuleVerifier {
    private final Rule rule;
    private final FixtureScan scan;

    RuleVerifier(Rule rule, FixtureScan scan) {
        this.rule = rule;
        this.scan = scan;
    }

    /** The rule's findings in report order. */
    List<Finding> findings(SourceFile file) {
        return rule.check(scan.of(file)).sorted(Finding.ORDER).toList();
    }

    /** Fails unless findings and expectations are the same, one to one. */
    void verify(SourceFile file) {
        List<Seen> unexpected = new ArrayList<>(seen(file));
        List<Expectation> met = new ArrayList<>();
        List<Expectation> expectations = ExpectationComments.in(file);
        for (Expectation expectation : expectations) {
            unexpected.stream().filter(expectation::accepts).findFirst().ifPresent(seen -> {
                unexpected.remove(seen);
                met.add(expectation);
            });
        }
        if (!unexpected.isEmpty() || met.size() < expectations.size()) {
            throw difference(
                    file, lines(expectations.stream()), lines(Stream.concat(met.stream(), unexpected.stream())));
        }
    }

    /** Fails if the rule finds anything, or if a comment expects it to. */
    void verifySilence(SourceFile file) {
        String findings = lines(seen(file).stream());
        if (!findings.isEmpty()) {
            throw difference(file, "", findings);
        }
        if (!ExpectationComments.in(file).isEmpty()) {
            throw new AssertionError(file + " is compliant and so expects no finding");
        }
    }

    /** Fails unless every expectation says everything. */
    static void verifyCompleteness(SourceFile file) {
        List<Expectation> expectations = ExpectationComments.in(file);
        if (expectations.isEmpty()) {
            throw new AssertionError(file + " shows no finding: it needs at least one # Noncompliant comment");
        }
        for (Expectation expectation : expectations) {
            if (!expectation.isComplete()) {
                throw new AssertionError(
                        file + " leaves severity, confidence, message or columns out at " + expectation);
            }
        }
    }

    /** The fixture with its expectations rewritten to what the rule finds now. */
    String updated(SourceFile file) {
        String bare = FixtureUpdate.withoutExpectations(file.text());
        return FixtureUpdate.withExpectations(bare, seen(SourceFile.of(file.path(), bare)));
    }

    private List<Seen> seen(SourceFile file) {
        return findings(file).stream().map(Seen::of).toList();
    }

    private static String lines(Stream<?> entries) {
        return entries.map(Object::toString)
                .sorted(Comparator.comparingInt(RuleVerifier::lineNumber).thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("\n"));
    }

    private static int lineNumber(String entry) {
        return Integer.parseInt(entry.substring("line ".length(), entry.indexOf(',')));
    }

    private AssertionError difference(SourceFile file, String expected, String actual) {
        return AssertionFailureBuilder.assertionFailure()
                .message(rule.info().name() + " does not find in " + file + " what its comments say"
                        + " (-Dupdate writes them anew)\nexpected:\n" + expected + "\nactual:\n" + actual + "\n")
                .expected(expected)
                .actual(actual)
                .includeValuesInMessage(false)
                .build();
    }
}
