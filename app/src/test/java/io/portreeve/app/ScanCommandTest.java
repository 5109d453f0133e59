package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.BuiltInRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCommandTest {
    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
            spec:
              selector:
                app: web
              ports:
                - port: 80
                  targetPort: 8080
            """;

    @TempDir
    private Path folder;

    private Run.In here;

    @BeforeEach
    void a_folder_with_one_service() throws IOException {
        Files.writeString(folder.resolve("web.yaml"), SERVICE);
        here = new Run.In(folder);
    }

    @Test
    void findings_below_the_threshold_exit_with_0() {
        Run run = here.run("scan", "--fail-on", "critical");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("web.yaml:4:9 medium PR9001");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void findings_at_the_threshold_exit_with_1() {
        assertThat(here.run("scan", "--fail-on", "medium").exitCode()).isEqualTo(1);
        assertThat(here.run("scan", "--fail-on=low", ".").exitCode()).isEqualTo(1);
        assertThat(here.run("scan", "--fail-on", "never").exitCode()).isZero();
    }

    @Test
    void what_is_left_out_does_not_count() {
        Run run = here.run("scan", "--fail-on", "info", "--min-severity", "high");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("No findings in 1 file");
    }

    @Test
    void strict_exits_with_3_when_something_could_not_be_judged() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "kind: [\n");

        assertThat(here.run("scan").exitCode()).isZero();
        assertThat(here.run("scan", "--strict").exitCode()).isEqualTo(3);
        assertThat(here.run("scan", "--strict", "--fail-on", "info").exitCode()).isEqualTo(3);
    }

    @Test
    void a_path_that_is_not_there_is_a_problem_beside_others_and_wrong_usage_alone() {
        Run beside = here.run("scan", "web.yaml", "missing.yaml", "--strict");
        Run alone = here.run("scan", "missing.yaml");

        assertThat(beside.exitCode()).isEqualTo(3);
        assertThat(beside.out()).contains("missing.yaml", "no-such-path");
        assertThat(alone.exitCode()).isEqualTo(2);
        assertThat(alone.err()).isEqualTo("portreeve: there is no file or folder missing.yaml\n");
    }

    @Test
    void standard_input_is_scanned_for_a_dash() {
        Run run = here.withInput(SERVICE).run("scan", "-");

        assertThat(run.out()).contains("stdin:4:9 medium PR9001");
    }

    @Test
    void one_rule_can_be_asked_for_or_left_out_by_id_and_by_name() {
        assertThat(here.run("scan", "--rule", "PR9002").out())
                .contains("PR9002")
                .doesNotContain("PR9001");
        assertThat(here.run("scan", "--skip-rule", "every-service,pr9002").out())
                .doesNotContain("PR9001", "PR9002");
    }

    @Test
    void an_unknown_rule_names_the_nearest() {
        Run run = here.run("scan", "--rule", "PR90001");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("portreeve: --rule: there is no rule 'PR90001'; did you mean 'PR9001'?\n");
    }

    @Test
    void a_wrong_flag_names_the_nearest() {
        Run run = here.run("scan", "--fial-on", "high");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("portreeve: there is no flag --fial-on; did you mean '--fail-on'?");
    }

    @Test
    void a_wrong_value_lists_the_right_ones() {
        assertThat(here.run("scan", "--fail-on", "hihg").err())
                .isEqualTo("portreeve: --fail-on is one of critical, high, medium, low, info, never, not 'hihg';"
                        + " did you mean 'high'?\n");
        assertThat(here.run("scan", "--threads", "none").exitCode()).isEqualTo(2);
        assertThat(here.run("scan", "--max-file-size", "big").exitCode()).isEqualTo(2);
        assertThat(here.run("scan", "--provider", "nobody").exitCode()).isEqualTo(2);
        assertThat(here.run("scan", "--quiet", "--verbose").exitCode()).isEqualTo(2);
        assertThat(here.run("scan", "-f").err()).startsWith("portreeve: -f needs a value: NAME[=FILE]");
        assertThat(here.run("scan", "--strict=yes").err()).startsWith("portreeve: --strict takes no value");
    }

    @Test
    void a_file_over_the_limit_is_not_read() {
        Run run = here.run("scan", "--max-file-size", "100", "--strict");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("file-too-large");
        assertThat(here.run("scan", "--max-file-size", "1K", "--strict").exitCode())
                .isZero();
    }

    @Test
    void several_reports_come_from_one_scan() throws IOException {
        Run run = here.withRules(BuiltInRules.all())
                .run("scan", "-f", "text", "-f", "json=out.json", "--format=sarif=out.sarif", "--fail-on", "never");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(" in 1 file (1 document, 1 Kubernetes object)");
        assertThat(Files.readString(folder.resolve("out.json"))).contains("\"schema\": \"portreeve.io/scan/v1\"");
        assertThat(Files.readString(folder.resolve("out.sarif"))).contains("\"version\": \"2.1.0\"");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("web.yaml", "out.json", "out.sarif");
        }
    }

    @Test
    void two_reports_do_not_go_to_one_file() throws IOException {
        Run run = here.run("scan", "-f", "json=out", "-f", "sarif=./out");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("portreeve: --format: two reports go to the same file, ");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_report_replaces_the_one_before() throws IOException {
        Files.writeString(folder.resolve("out.csv"), "old".repeat(10_000));

        here.run("scan", "-f", "csv=out.csv", "-f", "markdown");

        assertThat(folder.resolve("out.csv")).content().startsWith("\"type\",").doesNotContain("old");
    }

    @Test
    void what_is_said_of_the_cluster_is_a_premise_of_the_report() {
        assertThat(here.run("scan").out()).contains("no network policy but those of the input is in force");
        assertThat(here.run("scan", "--cni", "spec").out())
                .contains("the network plugin enforces NetworkPolicies as Kubernetes specifies them\n");
        assertThat(here.run("scan", "--cni", "none", "-f", "markdown").out())
                .contains("no network plugin enforces NetworkPolicies, so they are decoration");
        assertThat(here.run("scan", "--provider", "gke", "-f", "json").out())
                .contains("load balancers are made by GKE, as --provider or the configuration says");
    }

    @Test
    void only_one_report_fits_standard_output() {
        assertThat(here.run("scan", "-f", "text", "-f", "json").exitCode()).isEqualTo(2);
    }

    @Test
    void a_report_that_cannot_be_written_is_wrong_usage() {
        Run run = here.run("scan", "-f", "json=no/such/folder/out.json");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("portreeve: the json report cannot be written to ");
    }

    @Test
    void colour_is_for_terminals_unless_somebody_says_otherwise() {
        assertThat(here.run("scan").out()).doesNotContain("\033[");
        assertThat(here.run("scan", "--color", "always").out()).contains("\033[");
        assertThat(here.onTerminal(Map.of()).run("scan").out()).contains("\033[");
        assertThat(here.onTerminal(Map.of("NO_COLOR", "1")).run("scan").out()).doesNotContain("\033[");
        assertThat(here.onTerminal(Map.of()).run("scan", "--color", "never").out())
                .doesNotContain("\033[");
        assertThat(here.onTerminal(Map.of()).run("scan", "-f", "json").out()).doesNotContain("\033[");
    }

    @Test
    void the_number_of_threads_changes_no_byte() throws IOException {
        for (int i = 0; i < 40; i++) {
            Files.writeString(folder.resolve("web-" + i + ".yaml"), SERVICE.replace("name: web", "name: w" + i));
        }

        String one = here.run("scan", "-f", "json", "--threads", "1").out();

        assertThat(IntStream.range(2, 6)
                        .mapToObj(n -> here.run("scan", "-f", "json", "--threads", "" + n)
                                .out()))
                .containsOnly(one);
    }

    @Test
    void a_reader_that_leaves_early_is_no_error() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(here.run(closed, err, "scan")).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_bug_of_ours_exits_with_70_and_says_what_to_report() {
        Run.In broken = here.withRules(List.of(new Stumbling()));

        Run run = broken.run("scan");

        assertThat(run.exitCode()).isEqualTo(70);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith("portreeve: internal error: java.lang.IllegalStateException: stumbled");
        assertThat(broken.run("scan", "--verbose", "--threads", "1").err()).contains("at io.portreeve.");
    }

    private static final class Stumbling implements Rule {
        private static final RuleInfo INFO = RuleInfo.of("PR9999", "stumbling", Severity.LOW, "Fails.");

        @Override
        public RuleInfo info() {
            return INFO;
        }

        @Override
        public Stream<Finding> check(RuleContext context) {
            throw new IllegalStateException("stumbled");
        }
    }
}
