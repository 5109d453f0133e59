package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.rules.BuiltInRules;
import io.portreeve.sources.git.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Revisions as PATH arguments of the commands. */
class GitPathTest {
    @TempDir
    private Path folder;

    private History history;

    /** The dashboard of the examples, before and after the edit that went wrong. */
    @BeforeEach
    void two_commits() throws IOException, GitAPIException {
        history = History.in(folder);
        history.write("deploy/dashboard.yaml", Project.text("examples/admin-dashboard/1-intended.yaml"))
                .commit();
        history.write("deploy/dashboard.yaml", Project.text("examples/admin-dashboard/2-misconfigured.yaml"))
                .commit();
    }

    @AfterEach
    void done() {
        history.close();
    }

    @Test
    void a_scan_of_a_revision_finds_what_was_there() {
        Run before = run("scan", "git:HEAD~1", "-q");
        Run after = run("scan", "git:HEAD:deploy", "-q");

        assertThat(before.exitCode()).isZero();
        assertThat(before.out())
                .isEqualTo("git:HEAD~1:deploy/dashboard.yaml:37:30 low PR4001 Every pod of the cluster can connect to"
                        + " port 9000 of Deployment admin-dashboard, Administration console: no policy says who may"
                        + " (the image is admin-dashboard:2.3.0).\n");
        assertThat(after.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(after.out()).contains("git:HEAD:deploy/dashboard.yaml:13:13 critical PR2004 ");
    }

    @Test
    void a_revision_says_what_its_files_say_when_they_are_checked_out() throws IOException, GitAPIException {
        for (Path file : Project.files("examples", ".yaml")) {
            history.write("examples/" + Project.ROOT.resolve("examples").relativize(file), Files.readString(file));
        }
        history.write("base/kustomization.yaml", "resources: [dashboard.yaml]\npatches: [{path: patch.yaml}]\n")
                .write("base/dashboard.yaml", Project.text("examples/admin-dashboard/2-misconfigured.yaml"))
                .write("base/patch.yaml", service("admin-dashboard"))
                .write("over/kustomization.yaml", "patches: [{path: ../more/patch.yaml}]\n")
                .write("more/patch.yaml", service("admin-dashboard"))
                .write("chart/Chart.yaml", "name: a\n")
                .write("chart/templates/a.yaml", service("a"))
                .write("chart/values.yaml", "a: 1\n")
                .commit();
        history.git().branchCreate().setName("topic/all").call();

        String checkedOut = run("scan", ".", "-f", "text").out();

        assertThat(run("scan", "git:topic/all", "-f", "text").out().replace("git:topic/all:", ""))
                .isEqualTo(checkedOut);
        assertThat(run("scan", "git:HEAD", "-f", "text", "--threads", "1").out().replace("git:HEAD:", ""))
                .isEqualTo(checkedOut);
    }

    @Test
    void what_stands_at_the_top_of_a_revision_is_understood() throws IOException, GitAPIException {
        history.write("Chart.yaml", "name: a\n")
                .write("templates/a.yaml", service("a"))
                .write("kustomization.yaml", "patches: [{path: web.yaml}]\n")
                .write("web.yaml", service("web"))
                .commit();

        String out = run("scan", "git:HEAD").out();

        assertThat(out).contains("Helm chart templates (render the chart to judge them) 1", "kustomization files 1");
        assertThat(out.replace("git:HEAD:", "")).isEqualTo(run("scan").out());
        assertThat(run("map", "git:HEAD", "-f", "json").out().replace("git:HEAD:", ""))
                .isEqualTo(run("map", "-f", "json").out());
    }

    @Test
    void the_other_commands_read_revisions_too() {
        assertThat(run("map", "git:HEAD").out())
                .contains("internet  Internet         load balancer 9000")
                .contains(" dashboard.yaml:9");
        assertThat(run("map", "git:HEAD~1").out()).doesNotContain("load balancer");
        assertThat(run("reach", "git:HEAD", "--to", "Deployment/admin-dashboard")
                        .exitCode())
                .isZero();
        assertThat(run("explain", "Service/admin-dashboard:9000", "--in", "git:HEAD")
                        .out())
                .contains("git:HEAD:deploy/dashboard.yaml");
    }

    @Test
    void a_revision_is_not_edited() {
        Run run = run("fix", "git:HEAD", "--write");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .isEqualTo("portreeve: fix cannot edit git:HEAD: a revision never changes. Fix the files that are"
                        + " checked out, or look with 'portreeve scan'.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"git:nope", "git:HEAD:nope.yaml", "git:"})
    void nothing_to_read_is_wrong_usage(String argument) {
        Run run = run("scan", argument);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("portreeve: " + argument + ": ");
    }

    @Test
    void one_of_several_that_is_not_there_is_a_problem() {
        Run run = run("scan", "deploy", "git:nope", "--strict");

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_JUDGED);
        assertThat(run.out()).contains("git:nope", "There is no revision nope in the Git repository.");
    }

    @Test
    void a_report_points_to_no_file_that_is_not_there() {
        assertThat(run("scan", "git:HEAD", "-f", "markdown").out())
                .contains("`git:HEAD:deploy/dashboard.yaml:9`")
                .doesNotContain("](git");
        assertThat(run("scan", "git:HEAD", "-f", "sarif").out())
                .contains("\"uri\": \"git%3AHEAD%3Adeploy/dashboard.yaml\"");
    }

    @Test
    void a_pointer_to_a_large_file_is_no_manifest() throws IOException, GitAPIException {
        history.write("deploy/dashboard.yaml", """
                version https://git-lfs.github.com/spec/v1
                oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
                size 12345
                """).commit();

        assertThat(run("scan", "git:HEAD").out()).startsWith("Nothing to judge in 1 file");
    }

    private static String service(String name) {
        return """
                apiVersion: v1
                kind: Service
                metadata: {name: %s}
                spec:
                  type: LoadBalancer
                  ports: [{port: 22}]
                """.formatted(name);
    }

    private Run run(String... words) {
        return new Run.In(folder).withRules(BuiltInRules.all()).run(words);
    }
}
