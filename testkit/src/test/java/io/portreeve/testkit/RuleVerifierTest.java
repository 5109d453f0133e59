package io.portreeve.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portreeve.source.SourceFile;
import io.portreeve.testkit.toy.TelnetPort;
import org.junit.jupiter.api.Test;

class RuleVerifierTest {
    private static final String RIGHT = """
            ports:
              - containerPort: 23 # Noncompliant [high, certain] {{Port 23 is Telnet.}}
              #                ^^
            """;

    private final RuleVerifier verifier = new RuleVerifier(new TelnetPort(), new ToyStages());

    private static SourceFile fixture(String text) {
        return SourceFile.of("case.yaml", text);
    }

    private void assertFails(String text, String... reasons) {
        assertThatThrownBy(() -> verifier.verify(fixture(text)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(reasons);
    }

    @Test
    void a_fixture_that_says_what_the_rule_finds_passes() {
        SourceFile right = fixture(RIGHT);
        verifier.verify(right);
        RuleVerifier.verifyCompleteness(right);
        assertThat(ExpectationComments.in(right)).hasSize(1);
    }

    @Test
    void a_finding_that_no_comment_expects_fails() {
        assertFails("containerPort: 23\n", "actual:\nline 1, columns 16-18: [high, certain] {{Port 23 is Telnet.}}");
    }

    @Test
    void an_expected_finding_that_does_not_come_fails() {
        assertFails("containerPort: 24 # Noncompliant\n", "expected:\nline 1, columns any", "actual:\n\n");
    }

    @Test
    void a_wrong_message_fails() {
        assertFails(RIGHT.replace("is Telnet", "is SSH"), "{{Port 23 is SSH.}}", "{{Port 23 is Telnet.}}");
    }

    @Test
    void a_wrong_severity_fails() {
        assertFails(RIGHT.replace("high", "low"), "[low, certain]", "[high, certain]");
    }

    @Test
    void a_wrong_confidence_fails() {
        assertFails(RIGHT.replace("certain", "possible"), "[high, possible]", "[high, certain]");
    }

    @Test
    void a_wrong_column_fails() {
        assertFails(RIGHT.replace(" ^^", "^^"), "columns 19-21", "columns 20-22");
        assertFails(RIGHT.replace("^^", "^^^"), "columns 20-23", "columns 20-22");
    }

    @Test
    void a_wrong_line_fails() {
        assertFails("# Noncompliant@+2\ncontainerPort: 23\n", "expected:\nline 3", "actual:\nline 2");
    }

    @Test
    void two_expectations_need_two_findings() {
        assertFails(RIGHT + "  # Noncompliant\n", "line 2, columns any");
    }

    @Test
    void a_comment_that_cannot_be_read_fails() {
        assertFails("port: 1 # Noncompliant {{not closed\n", "case.yaml:1 reads neither as");
        assertFails("port: 1 # Noncompliant [awful, certain] {{a}}\n", "case.yaml:1 has no severity called awful");
        assertFails("port: 1\n#     ^\n", "case.yaml:2 has carets without");
    }

    @Test
    void a_comment_may_speak_of_a_line_further_down() {
        verifier.verify(fixture("# Noncompliant@+2 {{Port 23 is Telnet.}}\n{\n\"a\": \"containerPort: 23\"}\n"));
        assertThat(ExpectationComments.in(fixture("a\n\nb # Noncompliant@-2\n"))
                        .get(0)
                        .line())
                .isEqualTo(1);
    }

    @Test
    void a_hash_in_column_one_counts_as_a_caret_when_it_touches_them() {
        Expectation expectation = ExpectationComments.in(fixture("kind: Pod # Noncompliant\n#^^^\n"))
                .get(0);
        assertThat(expectation.columns()).contains(new Columns(1, 5));
    }

    @Test
    void a_compliant_file_with_a_finding_fails() {
        assertThatThrownBy(() -> verifier.verifySilence(fixture("containerPort: 23\n")))
                .hasMessageContaining("line 1, columns 16-18");
        assertThatThrownBy(() -> verifier.verifySilence(fixture("port: 23 # Noncompliant\n")))
                .hasMessageContaining("expects no finding");
    }

    @Test
    void an_example_has_to_say_everything_and_to_show_something() {
        assertThatThrownBy(() ->
                        RuleVerifier.verifyCompleteness(fixture("port: 1 # Noncompliant [high, certain] {{a}}\n")))
                .hasMessageContaining("leaves severity, confidence, message or columns out");
        assertThatThrownBy(() -> RuleVerifier.verifyCompleteness(fixture("port: 1\n")))
                .hasMessageContaining("shows no finding");
    }

    @Test
    void an_update_replaces_old_comments_by_what_the_rule_says_now() {
        String stale = RIGHT.replace("Telnet", "SSH") + "  - containerPort: 23\nother: 1 # Noncompliant {{gone}}\n";
        String updated = verifier.updated(fixture(stale));
        assertThat(updated).isEqualTo(RIGHT + """
                          - containerPort: 23 # Noncompliant [high, certain] {{Port 23 is Telnet.}}
                          #                ^^
                        other: 1
                        """);
        verifier.verify(fixture(updated));
    }
}
