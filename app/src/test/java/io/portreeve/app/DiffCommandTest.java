package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.portreeve.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffCommandTest {
    private static final String OLD = "examples/admin-dashboard/1-intended.yaml";
    private static final String NEW = "examples/admin-dashboard/2-misconfigured.yaml";

    @TempDir
    private Path folder;

    private Run.In here;

    @BeforeEach
    void the_dashboard_before_and_after() throws IOException {
        here = new Run.In(folder).withRules(BuiltInRules.all());
        Files.writeString(folder.resolve("old.yaml"), Project.text(OLD));
        Files.writeString(folder.resolve("new.yaml"), Project.text(NEW));
    }

    @Test
    void one_line_says_what_was_opened_and_by_which_lines() {
        Run run = here.run("diff", "old.yaml", "new.yaml", "-q");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out())
                .isEqualTo("new.yaml:9:9 critical widened Administration console on port 9000 of Deployment"
                        + " admin-dashboard becomes reachable from the Internet, before from every pod in the cluster:"
                        + " type of Service admin-dashboard is LoadBalancer, was ClusterIP; its port is 9000, was 80;"
                        + " its targetPort: 9000 is gone.\n");
    }

    @Test
    void what_is_closed_fails_nothing() {
        Run run = here.run("diff", "new.yaml", "old.yaml");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith(
                        "old.yaml:9:9 narrowed 9000/TCP of Deployment/admin-dashboard is open to fewer: every pod of"
                                + " the cluster, before everyone on the Internet.\n")
                .contains("    - internet  9000/TCP  Service/admin-dashboard (LoadBalancer)  ->  9000/TCP"
                        + "  Deployment/admin-dashboard\n")
                .contains("    because: old.yaml:9:9: type of Service admin-dashboard is ClusterIP, was LoadBalancer\n")
                .contains("\n1 narrowed, from 1 file (2 documents, 2 Kubernetes objects) to 1 file ");
    }

    @ParameterizedTest
    @CsvSource({"critical, 1", "high, 1", "info, 1", "never, 0", "widened, 1", "added, 1", "WIDENED, 1"})
    void fail_on_takes_severities_and_sorts_of_change(String word, int code) {
        assertThat(here.run("diff", "old.yaml", "new.yaml", "--fail-on", word).exitCode())
                .isEqualTo(code);
    }

    @Test
    void a_new_port_inside_the_cluster_is_a_line_and_fails_only_added() throws IOException {
        Files.writeString(folder.resolve("more.yaml"), """
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec:
                  containers:
                    - name: web
                      image: example.com/web:1
                      ports: [{containerPort: 8080}]
                """);
        Run run = here.run("diff", "git-is-no-folder.yaml", "more.yaml");
        assertThat(run.err()).contains("there is no file or folder git-is-no-folder.yaml");

        Files.writeString(folder.resolve("none.yaml"), "");
        run = here.run("diff", "none.yaml", "more.yaml");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("Inside the cluster:\n  + cluster  ->  8080/TCP  Pod/web (added)\n\n1 added, ");
        assertThat(here.run("diff", "none.yaml", "more.yaml", "--fail-on", "added")
                        .exitCode())
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(here.run("diff", "none.yaml", "more.yaml", "--fail-on", "widened")
                        .exitCode())
                .isZero();
    }

    @Test
    void either_side_may_be_standard_input() throws IOException {
        assertThat(here.withInput(Project.text(NEW))
                        .run("diff", "old.yaml", "-", "-q")
                        .out())
                .startsWith("stdin:9:9 critical widened ");
        assertThat(here.withInput(Project.text(OLD))
                        .run("diff", "-", "new.yaml")
                        .out())
                .contains("    because: stdin:14:19: targetPort: 9000 of Service admin-dashboard is gone\n");
        assertThat(here.run("diff", "-", "-").err()).contains("standard input can be OLD or NEW, but not both");
    }

    @Test
    void one_version_alone_is_wrong_usage() {
        Run run = here.run("diff", "old.yaml");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("diff takes two versions, OLD and NEW, such as: portreeve diff git:main .");
    }

    @Test
    void what_the_lock_file_holds_is_accepted() {
        assertThat(here.run("lock", "new.yaml").exitCode()).isZero();

        Run run = here.run("diff", "old.yaml", "new.yaml");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("new.yaml:9:9 info widened (accepted) ");
        assertThat(here.run("diff", "old.yaml", "new.yaml", "--lock", "other.lock")
                        .exitCode())
                .isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void what_cannot_be_read_of_the_lock_file_is_told_and_accepts_nothing() throws IOException {
        Files.writeString(folder.resolve("portreeve.lock"), "version: 1\nexposures: [all]\n");

        Run run = here.run("diff", "old.yaml", "new.yaml");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).contains("portreeve.lock:2:13 problem lock-malformed This line holds nothing: ");
    }

    @Test
    void an_intent_of_the_configuration_accepts_until_its_last_day() throws IOException {
        String intent = "exposures: [{objects: Service/*/admin-dashboard, scope: internet, reason: demo, until: %s}]\n";
        Files.writeString(folder.resolve("portreeve.yaml"), intent.formatted("2026-07-01"));
        assertThat(here.run("diff", "old.yaml", "new.yaml").exitCode()).isZero();

        Files.writeString(folder.resolve("portreeve.yaml"), intent.formatted("2026-06-30"));
        assertThat(here.run("diff", "old.yaml", "new.yaml").exitCode()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void a_suppression_at_the_line_accepts_too() throws IOException {
        Files.writeString(
                folder.resolve("new.yaml"),
                Project.text(NEW)
                        .replace(
                                "type: LoadBalancer",
                                "type: LoadBalancer # portreeve:ignore PR6001 reason=\"a demonstration\""));

        Run run = here.run("diff", "old.yaml", "new.yaml");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("new.yaml:9:9 critical widened (accepted) ");
    }

    @Test
    void a_side_that_cannot_be_read_in_full_is_told_and_fails_only_strictly() throws IOException {
        Files.writeString(folder.resolve("old.yaml"), Project.text(OLD) + "---\n: : [\n");

        assertThat(here.run("diff", "old.yaml", "new.yaml", "--fail-on", "never")
                        .out())
                .containsPattern("\nold.yaml:4[0-9]:[0-9]+ problem unparsable-document Document 3 ")
                .contains("Not understood: unparsable-document 1\n");
        assertThat(here.run("diff", "old.yaml", "new.yaml", "--strict").exitCode())
                .isEqualTo(ExitCode.NOT_JUDGED);
    }

    @Test
    void a_terminal_is_not_steered_by_names() throws IOException {
        Files.writeString(
                folder.resolve("new.yaml"),
                Project.text(NEW).replace("name: admin-dashboard\n", "name: \"admin-\\e[31m\\a\"\n"));

        Run run = here.onTerminal(Map.of()).run("diff", "old.yaml", "new.yaml", "--color", "never");

        assertThat(run.out()).contains("admin-\\u001b[31m\\u0007").doesNotContain("\u001b", "\u0007");
    }

    @Test
    void the_same_versions_give_the_same_bytes_whatever_the_threads() {
        for (String form : new String[] {"html", "json", "markdown", "sarif", "text"}) {
            String one = here.run("diff", "old.yaml", "new.yaml", "-f", form, "--threads", "1")
                    .out();
            String four = here.run("diff", "old.yaml", "new.yaml", "-f", form, "--threads", "4")
                    .out();
            assertThat(four).as(form).isEqualTo(one).isNotEmpty();
        }
    }

    @Test
    void markdown_is_fit_for_a_comment() {
        assertThat(here.run("diff", "old.yaml", "new.yaml", "-f", "markdown").out())
                .startsWith("""
                ### Portreeve: exposure

                1 widened.

                <details open>
                <summary>widened (1)</summary>

                - **critical** [`new.yaml:9`](new.yaml#L9) Administration console on port 9000 of Deployment admin-dashboard\
                 becomes reachable from the Internet""");
    }

    @Test
    void html_draws_both_maps() {
        String page = here.run("diff", "old.yaml", "new.yaml", "-f", "html").out();

        assertThat(page.split("<svg", -1)).hasSize(3);
        assertThat(page).contains("<figcaption>Before</figcaption>", "<figcaption>After</figcaption>");
    }

    @Test
    void sarif_holds_the_finding_at_the_deciding_line() throws IOException {
        here.run("diff", "old.yaml", "new.yaml", "-f", "sarif=diff.sarif");

        SchemaCheck.sarif(folder.resolve("diff.sarif"));
        assertThat(Files.readString(folder.resolve("diff.sarif")))
                .contains("\"ruleId\": \"PR6001\"", "\"startLine\": 9", "\"text\": \"set type back to ClusterIP\"");
    }

    @TestFactory
    Stream<DynamicTest> json_of_every_scenario_is_as_its_schema_says() throws IOException {
        Path scenarios = Project.ROOT.resolve("scenarios/changes");
        try (Stream<Path> folders = Files.list(scenarios)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream()
                    .map(scenario -> DynamicTest.dynamicTest(
                            scenario.getFileName().toString(),
                            () -> checkJson(new Run.In(scenario)
                                    .withRules(BuiltInRules.all())
                                    .run("diff", "before", "after", "-f", "json")
                                    .out())));
        }
    }

    private static void checkJson(String json) throws IOException {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Project.text("engine/src/main/resources/io/portreeve/report/diff.schema.json"))
                        .validate(json, InputFormat.JSON))
                .isEmpty();
        assertThat(json).startsWith("{\n  \"schema\": \"portreeve.io/diff/v1\",");
    }
}
