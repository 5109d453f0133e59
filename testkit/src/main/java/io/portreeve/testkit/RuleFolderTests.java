package io.portreeve.testkit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.portreeve.finding.Finding;
import io.portreeve.rule.Rule;
import io.portreeve.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** The tests of rule folders: page, examples, fix and cases of each rule, as JUnit dynamic tests. */
public final class RuleFolderTests {
    private static final String NONCOMPLIANT = "noncompliant.yaml";
    private static final String COMPLIANT = "compliant.yaml";
    private static final String FIXED = "noncompliant.fixed.yaml";

    private final Rule rule;
    private final RuleFiles files;
    private final RuleVerifier verifier;
    private final boolean update;

    RuleFolderTests(Rule rule, FixtureScan scan, boolean update) {
        this.rule = rule;
        this.files = new RuleFiles(rule);
        this.verifier = new RuleVerifier(rule, scan);
        this.update = update;
    }

    /** The tests of some rules, one container a rule; return them from a method annotated {@code @TestFactory}. */
    public static Stream<DynamicContainer> of(List<Rule> rules) {
        boolean update = System.getProperty("update") != null;
        return rules.stream()
                .map(rule -> dynamicContainer(
                        rule.info().id() + " " + rule.info().name(),
                        new RuleFolderTests(rule, new EngineStages(new RuleFiles(rule)), update).tests()));
    }

    Stream<DynamicTest> tests() {
        Stream<DynamicTest> examples = Stream.of(
                test("page", this::verifyPage),
                test(NONCOMPLIANT, this::verifyNoncompliant),
                test(COMPLIANT, () -> verifier.verifySilence(required(COMPLIANT))),
                test(FIXED, this::verifyFixed));
        return Stream.concat(
                examples, files.cases().stream().map(name -> test(name, () -> verifyCase(required(name)))));
    }

    private static DynamicTest test(String name, Executable body) {
        return dynamicTest(name, body);
    }

    private void verifyPage() {
        String name = rule.getClass().getSimpleName() + ".md";
        List<String> faults = RulePage.faults(required(name).text(), rule.info().name());
        if (!faults.isEmpty()) {
            throw new AssertionError(name + " " + String.join(", and ", faults));
        }
    }

    private void verifyNoncompliant() {
        SourceFile example = required(NONCOMPLIANT);
        verifyCase(example);
        if (!update) {
            RuleVerifier.verifyCompleteness(example);
        }
    }

    private void verifyCase(SourceFile file) {
        if (!update) {
            verifier.verify(file);
            return;
        }
        SourceFile updated = SourceFile.of(file.path(), verifier.updated(file));
        verifier.verify(updated);
        files.rewrite(file.path(), updated.text());
    }

    private void verifyFixed() {
        SourceFile example = required(NONCOMPLIANT);
        if (update) {
            example = SourceFile.of(example.path(), verifier.updated(example));
        }
        List<Finding> findings = verifier.findings(example);
        Optional<SourceFile> fixed = files.file(FIXED);
        if (!AppliedFixes.areOffered(findings)) {
            if (fixed.isPresent()) {
                throw new AssertionError(FIXED + " is there, but no finding of " + NONCOMPLIANT + " offers an edit");
            }
            return;
        }
        String actual = AppliedFixes.to(example, findings);
        if (update) {
            files.rewrite(FIXED, actual);
        } else {
            verifyText(required(FIXED).text(), actual);
        }
        verifyNothingLeftToFix(actual);
    }

    private static void verifyText(String expected, String actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError(
                    "the fixes give another text than " + FIXED + "\nexpected:\n" + expected + "\nactual:\n" + actual);
        }
    }

    private void verifyNothingLeftToFix(String text) {
        List<Finding> left = verifier.findings(SourceFile.of(FIXED, text));
        if (AppliedFixes.areOffered(left)) {
            throw new AssertionError(
                    "the fixed text still asks for a fix: " + left.get(0).message());
        }
    }

    private SourceFile required(String name) {
        String type = rule.getClass().getSimpleName();
        return files.file(name).orElseThrow(() -> new AssertionError(type + " has no " + name + " beside its class"));
    }
}
