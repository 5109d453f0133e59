package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.rules.BuiltInRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTest {
    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
            spec:
              ports:
                - port: 80
            """;

    private static final String FIXED = SERVICE + "      targetPort: 80\n";

    private static final String PATCH = """
            --- a/web.yaml
            +++ b/web.yaml
            @@ -5,3 +5,4 @@
             spec:
               ports:
                 - port: 80
            +      targetPort: 80
            """;

    @TempDir
    private Path folder;

    private Path file;
    private Run.In here;

    @BeforeEach
    void a_folder_with_one_service() throws IOException {
        file = Files.writeString(folder.resolve("web.yaml"), SERVICE);
        here = new Run.In(folder).withRules(BuiltInRules.all());
    }

    @Test
    void the_difference_is_printed_and_no_file_is_touched() throws IOException {
        Run run = here.run("fix");

        assertThat(run.out()).isEqualTo(PATCH);
        assertThat(run.err()).isEqualTo("""
                1 fix in 1 file, not written:
                  web.yaml:7:13 PR1001 write targetPort: 80
                """);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(file).hasContent(SERVICE);
    }

    @Test
    void files_are_replaced_where_that_is_asked_for() throws IOException {
        Run run = here.run("fix", "--write");

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("""
                1 fix in 1 file:
                  web.yaml:7:13 PR1001 write targetPort: 80
                """);
        assertThat(run.exitCode()).isZero();
        assertThat(Files.readString(file)).isEqualTo(FIXED);

        Run again = here.run("fix", "-w");
        assertThat(again.err()).isEqualTo("Nothing to fix\n");
        assertThat(again.exitCode()).isZero();
        assertThat(here.run("fix").exitCode()).isZero();
    }

    @Test
    void only_the_findings_that_are_wanted_are_fixed() {
        assertThat(here.run("fix", "--rule", "target-port-omitted").out()).isEqualTo(PATCH);
        assertThat(here.run("fix", "--rule", "PR4001").out()).isEmpty();
        assertThat(here.run("fix", "--skip-rule", "PR1001").out()).isEmpty();
        assertThat(here.run("fix", "--min-severity", "medium").out()).isEmpty();
        assertThat(here.run("fix", "--rule", "PR0000").exitCode()).isEqualTo(2);
    }

    @Test
    void what_somebody_accepted_is_left_alone() throws IOException {
        Files.writeString(file, SERVICE.replace("80", "80 # portreeve:ignore PR1001 reason=\"legacy\""));

        assertThat(here.run("fix").out()).isEmpty();
        assertThat(here.run("fix").exitCode()).isZero();
    }

    @Test
    void quiet_says_nothing_but_the_difference() {
        Run run = here.run("fix", "--quiet");

        assertThat(run.out()).isEqualTo(PATCH);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void input_that_could_not_be_judged_is_told_and_strict_exits_with_3() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "kind: [\n");

        assertThat(here.run("fix").err()).endsWith("Not understood: unparsable-document 1\n");
        assertThat(here.run("fix", "--strict").exitCode()).isEqualTo(3);
        assertThat(here.run("fix", "--strict", "--write").exitCode()).isEqualTo(3);
        assertThat(Files.readString(file)).isEqualTo(FIXED);
    }

    @Test
    void standard_input_is_shown_as_a_difference_and_printed_fixed_when_it_is_to_be_written() {
        Run.In piped = here.withInput(SERVICE);

        assertThat(piped.run("fix", "-").out()).isEqualTo(PATCH.replace("web.yaml", "stdin"));
        Run written = piped.run("fix", "-", "--write");
        assertThat(written.out()).isEqualTo(FIXED);
        assertThat(written.exitCode()).isZero();
    }

    @Test
    void standard_input_with_nothing_to_fix_comes_out_as_it_came_in() {
        for (String text : List.of(FIXED, "kind: [\n", "no manifest at all")) {
            Run run = here.withInput(text).run("fix", "-", "--write");
            assertThat(run.out()).isEqualTo(text);
            assertThat(run.exitCode()).isZero();
        }
    }

    @Test
    void standard_input_goes_with_no_other_path_to_write_and_with_no_questions() {
        assertThat(here.run("fix", "-", "web.yaml", "--write").exitCode()).isEqualTo(2);
        assertThat(here.run("fix", "-", "--interactive").exitCode()).isEqualTo(2);
        assertThat(here.withInput(SERVICE).run("fix", "-", "web.yaml").out())
                .isEqualTo(PATCH.replace("web.yaml", "stdin") + PATCH);
    }

    @Test
    void of_two_fixes_of_one_place_the_worse_finding_gets_its_own() throws IOException {
        Files.writeString(folder.resolve("trust.conf"), "trusted: {cidrs: [203.0.113.0/24]}\n");
        String database = """
                apiVersion: v1
                kind: Service
                metadata:
                  name: db
                spec:
                  type: LoadBalancer
                  ports:
                    - name: postgres
                      port: 5432
                      targetPort: 5432
                """;
        Files.writeString(file, database);
        Run run = here.run("fix", "--write", "--config", "trust.conf");

        assertThat(Files.readString(file)).isEqualTo(database.replace("LoadBalancer", "ClusterIP"));
        assertThat(run.err()).startsWith("""
                        1 fix in 1 file:
                          web.yaml:9:13 PR2004 set type: ClusterIP, so that only pods of the cluster reach it
                        1 finding left for now:
                          web.yaml:6:9 PR3001 write loadBalancerSourceRanges: 203.0.113.0/24, the sources in trusted.cidrs: \
                        another fix changes the same place; run fix once more when that one is made (at web.yaml:6:9)
                        """);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(here.run("fix", "--write", "--config", "trust.conf").exitCode())
                .isZero();
        assertThat(here.run("scan", "--fail-on", "low").exitCode()).isZero();
    }

    @Test
    void two_rules_that_want_one_key_never_write_it_twice() throws IOException {
        String pods = """
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: web, labels: {app: web}}
                spec:
                  containers:
                    - name: web
                      image: registry.example.com/shop/web:1.0
                      ports:
                        - {name: https, containerPort: 8443}
                        - {containerPort: 80, name: plain}
                """;
        for (String port : List.of("80", "443", "8443")) {
            String service = SERVICE.replace("80", port) + "  selector: {app: web}\n";
            Files.writeString(file, service + pods);
            here.run("fix", "--write");
            here.run("fix", "--write");

            assertThat(Files.readString(file).split("targetPort", -1)).hasSizeLessThanOrEqualTo(2);
            assertThat(here.run("scan", "-f", "json").out()).doesNotContain("duplicate-key");
        }
    }

    @Test
    void a_terminal_is_not_steered_by_what_stands_beside_a_fix() throws IOException {
        Files.writeString(file, SERVICE + "---\n# \u001b[31m\u0007\n");

        String shown = here.onTerminal(Map.of()).run("fix").out();
        assertThat(shown).contains(" # \\u001b[31m\\u0007\n").doesNotContain("\u001b", "\u0007");
        assertThat(here.run("fix").out()).contains(" # \u001b[31m\u0007\n");
    }

    @Test
    void questions_are_asked_with_the_difference_and_one_key_answers() throws IOException {
        Files.writeString(folder.resolve("also.yaml"), SERVICE.replace("web", "also"));
        Run run = here.withInput("?\ny\nn\n").run("fix", "--interactive", "--write");

        assertThat(run.err()).startsWith("""
                (1/2) also.yaml:7:13 PR1001 write targetPort: 80
                """ + PATCH.replace("web", "also") + """
                Make this change [y,n,a,q,?]? y - make this change
                n - leave it
                a - make this change and all that follow
                q - leave this one and all that follow
                ? - print this help
                Make this change [y,n,a,q,?]? (2/2) web.yaml:7:13 PR1001 write targetPort: 80
                """);
        assertThat(run.err()).endsWith("""
                1 fix in 1 file:
                  also.yaml:7:13 PR1001 write targetPort: 80
                1 fix not wanted
                """);
        assertThat(run.exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("also.yaml"))).contains("targetPort");
        assertThat(Files.readString(file)).isEqualTo(SERVICE);
    }

    @Test
    void one_key_answers_all_questions() throws IOException {
        Files.writeString(folder.resolve("also.yaml"), SERVICE.replace("web", "also"));

        assertThat(here.withInput("q\n").run("fix", "-i").out()).isEmpty();
        assertThat(here.withInput("").run("fix", "-i").out()).isEmpty();
        assertThat(here.withInput("n\na\n").run("fix", "-i").out()).isEqualTo(PATCH);
        assertThat(here.withInput("a\n").run("fix", "-i").out()).isEqualTo(PATCH.replace("web", "also") + PATCH);
    }

    @Test
    void a_change_that_another_one_rules_out_is_not_made_in_spite_of_a_yes() throws IOException {
        Files.writeString(folder.resolve("trust.conf"), "trusted: {cidrs: [203.0.113.0/24]}\n");
        Files.writeString(file, """
                apiVersion: v1
                kind: Service
                metadata: {name: db}
                spec:
                  type: LoadBalancer
                  ports: [{name: postgres, port: 5432, targetPort: 5432}]
                """);
        Run run = here.withInput("y\ny\n").run("fix", "-i", "--config", "trust.conf", "--write");

        assertThat(run.err()).contains("Left out: a change that you took before is in its way.");
        assertThat(Files.readString(file)).contains("loadBalancerSourceRanges").contains("type: LoadBalancer");
    }

    @Test
    void bytes_that_are_no_text_pass_through() {
        Run run = here.withInput("\u0001\u0000\u0002").run("fix", "-", "--write");

        assertThat(run.out().getBytes(StandardCharsets.UTF_8)).containsExactly(1, 0, 2);
        assertThat(run.err()).contains("Not understood: not-text 1");
    }
}
