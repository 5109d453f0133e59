package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.rule.Rule;
import io.portreeve.rules.BuiltInRules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
    @TempDir
    private Path folder;

    @Test
    void without_a_command_the_help_is_shown() {
        Run run = run();

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Usage: portreeve [FLAGS] COMMAND\n").contains("Examples:");
        assertThat(run.out().lines())
                .anyMatch(line -> line.matches("  scan \\[PATH\\.\\.\\.] +Prints which .*"))
                .anyMatch(line -> line.matches("  rules +Lists .*"));
        assertThat(run("--help").out()).isEqualTo(run.out());
    }

    @Test
    void every_command_has_help_with_examples_and_a_version() {
        for (String command : Commands.NAMES) {
            assertThat(run(command, "--help").out())
                    .startsWith("Usage: portreeve " + command)
                    .contains("Examples:");
            assertThat(run(command, "-V").out()).matches("portreeve \\d+\\.\\d+\\.\\d+\\S*\n");
        }
    }

    @Test
    void help_fits_a_terminal_of_100_columns() {
        assertThat(run("--help").out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        for (String command : Commands.NAMES) {
            assertThat(run(command, "--help").out().lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        }
    }

    @Test
    void an_unknown_command_names_the_nearest() {
        Run run = run("sacn", "x");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("portreeve: there is no command 'sacn'; did you mean 'scan'?\n");
    }

    @Test
    void rules_lists_every_rule_with_its_facts() {
        assertThat(run("rules").out().lines()).hasSameSizeAs(BuiltInRules.all());
        for (Rule rule : BuiltInRules.all()) {
            assertThat(run("rules").out())
                    .contains(rule.info().id(), rule.info().name(), rule.info().summary());
        }
        assertThat(run("rules", "-f", "json").out())
                .startsWith("{\n  \"schema\": \"portreeve.io/rules/v1\"")
                .contains("\"name\": \"public-load-balancer\"");
    }

    @Test
    void explain_shows_the_page_and_both_examples() {
        Run run = run("explain", "pr3001");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("PR3001 public-load-balancer")
                .contains("## Noncompliant example", "## Compliant example", "type: LoadBalancer");
        assertThat(run("explain", "public-load-balancer").out()).isEqualTo(run.out());
    }

    @Test
    void explain_of_an_unknown_rule_names_the_nearest() {
        Run run = run("explain", "public-load-balancers");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .endsWith("there is no rule 'public-load-balancers'; did you mean 'public-load-balancer'?\n");
        assertThat(run("explain").exitCode()).isEqualTo(2);
    }

    @Test
    void a_double_dash_ends_the_flags() {
        assertThat(run("scan", "--", "--help").err()).contains("there is no file or folder --help");
    }

    private Run run(String... words) {
        return new Run.In(folder).withRules(BuiltInRules.all()).run(words);
    }
}
