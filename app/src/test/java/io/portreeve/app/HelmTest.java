package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.rules.BuiltInRules;
import io.portreeve.sources.git.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts as PATH: what every command makes of them. */
class HelmTest {
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: admin-dashboard
            spec:
              selector:
                matchLabels:
                  app: admin-dashboard
              template:
                metadata:
                  labels:
                    app: admin-dashboard
                spec:
                  containers:
                    - name: web
                      image: registry.example/admin-dashboard:1.4
                      ports:
                        - containerPort: 9000
            """;

    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata:
              name: admin-dashboard
            spec:
              type: {{ .Values.service.type }}
              selector:
                app: admin-dashboard
              ports:
                - port: {{ .Values.service.port }}
            """;

    private static final String VALUES = """
            service:
              type: LoadBalancer
              port: 9000
            """;

    @TempDir
    private Path top;

    private Path folder;
    private Run.In here;

    @BeforeEach
    void a_chart_of_the_dashboard() throws IOException {
        folder = top.toRealPath().resolve("repository");
        write("dash/Chart.yaml", "apiVersion: v2\nname: dash\nversion: 0.1.0\n");
        write("dash/values.yaml", VALUES);
        write("dash/templates/deployment.yaml", DEPLOYMENT);
        write("dash/templates/service.yaml", SERVICE);
        here = new Run.In(folder).withRules(BuiltInRules.all());
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void a_finding_stands_in_the_template_and_names_the_value() {
        Run run = here.run("scan", "dash", "--rule", "PR2004");

        assertThat(run.out()).startsWith("""
                dash/templates/service.yaml:10:13 critical PR2004 Administration console on port 9000 of Deployment admin-dashboard is reachable from the Internet: the image is admin-dashboard:1.4.
                  10 |     - port: {{ .Values.service.port }}
                     |             ^^^^^^^^^^^^^^^^^^^^^^^^^^
                    path: Internet -> load balancer 9000 -> Service admin-dashboard:9000 -> (targetPort omitted, so 9000) -> Deployment admin-dashboard:9000
                    dash/templates/service.yaml:6:9: this publishes it
                    dash/values.yaml:3:9: this decides what stands there
                    dash/values.yaml:2:9: this decides what stands there
                    fix: set type: ClusterIP, so that only pods of the cluster reach it
                """);
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void values_of_the_command_line_decide() {
        assertThat(here.run("scan", "dash", "--rule", "PR2004", "--set", "service.type=ClusterIP")
                        .out())
                .startsWith("No findings");
    }

    @Test
    void templates_that_are_not_rendered_are_counted() {
        Run run = here.run("scan", "dash", "--no-render");

        assertThat(run.out()).contains("Helm chart templates (render the chart to judge them) 2");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void fix_writes_nothing_and_says_which_line_to_change() throws IOException {
        Run run = here.run("fix", "dash", "--write");

        assertThat(run.out() + run.err())
                .contains("Helm renders this place, so change dash/values.yaml, line 3: PR2004 1")
                .contains("Helm renders this place, so change dash/templates/service.yaml, line 10: PR1001 1");
        assertThat(Files.readString(folder.resolve("dash/templates/service.yaml")))
                .isEqualTo(SERVICE);
        assertThat(Files.readString(folder.resolve("dash/values.yaml"))).isEqualTo(VALUES);
    }

    @Test
    void a_comment_in_the_template_accepts_a_finding_on_its_line() throws IOException {
        write(
                "dash/templates/service.yaml",
                SERVICE.replace(
                        "    - port:",
                        "    # portreeve:ignore PR2004 reason=\"only until the gate stands\"\n    - port:"));

        Run run = here.run("scan", "dash", "--rule", "PR2004");

        assertThat(run.out()).startsWith("No findings").contains("Suppressed: 1");
    }

    @Test
    void a_difference_is_told_at_the_value_that_was_edited() throws IOException, GitAPIException {
        try (History history = History.in(folder)) {
            history.write("dash/values.yaml", VALUES.replace("LoadBalancer", "ClusterIP"))
                    .write("dash/Chart.yaml", "apiVersion: v2\nname: dash\nversion: 0.1.0\n")
                    .write("dash/templates/deployment.yaml", DEPLOYMENT)
                    .write("dash/templates/service.yaml", SERVICE)
                    .commit();
        }
        write("dash/values.yaml", VALUES);

        Run run = here.run("diff", "git:HEAD:dash", "dash");

        assertThat(run.out())
                .contains(
                        "because: dash/values.yaml:2:9: type of Service admin-dashboard is LoadBalancer, was ClusterIP");
    }

    @Test
    void escape_codes_that_a_chart_prints_reach_no_terminal() throws IOException {
        write(
                "dash/templates/service.yaml",
                SERVICE.replace("name: admin-dashboard", "name: {{ printf \"a%c[31mred\" 27 | quote }}"));
        write("dash/templates/more.yaml", "{{ if .Values.fail }}{{ fail (printf \"x%c[2J\" 27) }}{{ end }}");

        assertThat(here.run("scan", "dash").out()).doesNotContain("\u001B");
        Run failing = here.run("scan", "dash", "--set", "fail=yes");
        assertThat(failing.out() + failing.err()).contains("chart-not-rendered").doesNotContain("\u001B");
    }
}
