package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.rules.BuiltInRules;
import io.portreeve.sources.git.History;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code scan --since git:REV}: what an earlier revision has too is left out. */
class SinceTest {
    @TempDir
    private Path top;

    private Path folder;
    private History history;

    @BeforeEach
    void two_commits() throws IOException, GitAPIException {
        folder = top.toRealPath().resolve("shop");
        history = History.in(folder);
        history.write("deploy/web.yaml", service("web", "")).commit();
        history.write("deploy/web.yaml", "# Reviewed.\n\n" + service("web", ""))
                .write("deploy/admin.yaml", service("admin", ""))
                .commit();
    }

    @AfterEach
    void done() {
        history.close();
    }

    @Test
    void only_what_is_new_is_found_and_counts() {
        Run run = scan("--since", "git:HEAD~1", "--fail-on", "medium");

        assertThat(run.out())
                .contains(
                        "Service admin is there",
                        "2 findings in 2 files",
                        "\nLeft out: 2 findings that git:HEAD~1 has too\n")
                .doesNotContain("Service web is there", "Suppressed");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(scan("--since", "git:HEAD", "--fail-on", "info").exitCode()).isZero();
        assertThat(scan("--since", "git:HEAD~1", "-f", "json").out()).contains("\"suppressed\": 2");
    }

    @Test
    void the_working_folder_counts_as_it_is_committed_or_not() throws IOException {
        history.write("deploy/more.yaml", service("more", ""));

        assertThat(scan("--since", "git:HEAD").out())
                .contains("Service more is there", "Left out: 4 findings that git:HEAD has too")
                .doesNotContain("Service admin is there");
    }

    @Test
    void arguments_are_looked_up_as_they_are_seen_from_the_working_folder() {
        Run.In deploy = new Run.In(folder.resolve("deploy"));

        assertThat(deploy.run("scan", "--since", "git:HEAD~1").out())
                .contains("admin.yaml:4:9", "Left out: 2 findings")
                .doesNotContain("Service web is there");
        assertThat(deploy.run("scan", "web.yaml", "--since", "git:HEAD~1").out())
                .contains("No findings", "Left out: 2 findings");
        assertThat(deploy.run("scan", "../deploy", "--since", "git:HEAD~1").out())
                .contains("Left out: 2 findings");
        assertThat(deploy.run("scan", "admin.yaml", "--since", "git:HEAD~1").out())
                .contains("Service admin is there")
                .doesNotContain("Left out");
    }

    @Test
    void two_that_are_alike_are_two() throws IOException {
        history.write("deploy/web.yaml", service("web", "") + "---\n" + service("web", ""));

        assertThat(scan("deploy/web.yaml", "--since", "git:HEAD").out())
                .contains("2 findings in 1 file", "Left out: 2 findings")
                .contains("deploy/web.yaml:10:9");
    }

    @Test
    void a_finding_that_was_accepted_then_and_is_not_now_is_new() throws IOException, GitAPIException {
        history.write("deploy/admin.yaml", service("admin", " # portreeve:ignore PR9001 reason=trial"))
                .commit();
        history.write("deploy/admin.yaml", service("admin", ""));

        assertThat(scan("--since", "git:HEAD").out()).contains("Service admin is there");
    }

    @Test
    void nothing_is_said_of_the_suppressions_and_troubles_of_the_earlier_revision()
            throws IOException, GitAPIException {
        history.write("deploy/web.yaml", service("web", " # portreeve:ignore PR9002 reason=unused"))
                .write("deploy/broken.yaml", "a: [\n")
                .commit();
        history.write("deploy/web.yaml", service("web", "")).delete("deploy/broken.yaml");

        Run run = scan("--since", "git:HEAD", "--strict", "--fail-on", "never");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).doesNotContain("problem", "suppression");
    }

    @Test
    void a_baseline_goes_with_it() {
        assertThat(scan("deploy/admin.yaml", "--write-baseline", "base.json").exitCode())
                .isZero();

        Run run = scan("--baseline", "base.json", "--since", "git:HEAD~1");

        assertThat(run.out())
                .contains(
                        "No findings in 3 files",
                        "Suppressed: 2 findings (baseline 2)",
                        "Left out: 2 findings that git:HEAD~1 has too")
                .doesNotContain("suppression-unused");
        scan("--baseline", "base.json", "--write-baseline", "base.json", "--since", "git:HEAD");
        assertThat(scan("deploy/admin.yaml", "--baseline", "base.json").out()).contains("(baseline 2)");
    }

    @Test
    void sarif_says_which_revision_has_it_and_where() throws IOException, GitAPIException {
        history.write("deploy/web.yaml", Project.text("examples/admin-dashboard/1-intended.yaml"))
                .commit();

        assertThat(real("--since", "git:HEAD", "-f", "sarif").out())
                .contains("\"justification\": \"git:HEAD has it too\"", "\"uri\": \"git%3AHEAD%3A./deploy/web.yaml\"");
    }

    @Test
    void the_edit_of_the_examples_is_what_is_new() throws IOException, GitAPIException {
        history.write("deploy/web.yaml", Project.text("examples/admin-dashboard/1-intended.yaml"))
                .commit();
        history.write("deploy/web.yaml", Project.text("examples/admin-dashboard/2-misconfigured.yaml"))
                .commit();

        Run run = real("deploy/web.yaml", "--since", "git:HEAD~1", "-q", "--threads", "1");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out().lines().map(line -> line.replaceAll("(PR\\d+) .*", "$1")))
                .containsExactly(
                        "deploy/web.yaml:9:9 medium PR3001",
                        "deploy/web.yaml:9:9 info PR3003",
                        "deploy/web.yaml:13:13 high PR1001",
                        "deploy/web.yaml:13:13 critical PR2004");
    }

    @Test
    void what_has_become_more_severe_is_new() throws IOException, GitAPIException {
        String dashboard = Project.text("examples/admin-dashboard/2-misconfigured.yaml");
        history.write("deploy/web.yaml", dashboard.replace("type: LoadBalancer", "type: NodePort"))
                .commit();
        history.write("deploy/web.yaml", dashboard);

        assertThat(real("deploy/web.yaml", "--rule", "PR2004", "--since", "git:HEAD")
                        .out())
                .contains("critical PR2004");
        history.commit();
        history.write("deploy/web.yaml", dashboard.replace("type: LoadBalancer", "type: NodePort"));
        assertThat(real("deploy/web.yaml", "--rule", "PR2004", "--since", "git:HEAD")
                        .out())
                .contains("No findings", "Left out: 1 finding that git:HEAD has too");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -             | git:HEAD        | --since compares files of the working folder with what they were; - is none
            git:HEAD      | git:HEAD        | --since compares files of the working folder with what they were; git:HEAD is none
            ..            | git:HEAD        | --since: .. lies outside of the Git repository, so no revision tells what it was
            deploy        | main            | --since takes git:REV, such as git:main or git:HEAD~1, not 'main'
            deploy        | git:main:deploy | --since takes a revision without a path: it is asked for the PATHs of the scan
            deploy        | git:nope        | --since git:nope: There is no revision nope in the Git repository.
            nope          | git:HEAD        | there is no file or folder nope
            """)
    void what_cannot_be_compared_is_wrong_usage(String path, String revision, String message) {
        Run run = scan(path, "--since", revision);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).isEqualTo("portreeve: " + message + "\n");
    }

    @Test
    void outside_of_a_repository_there_is_no_earlier() {
        assertThat(new Run.In(top).run("scan", "--since", "git:HEAD").err())
                .startsWith("portreeve: --since git:HEAD: The working folder lies in no Git repository");
    }

    /** One that has a finding at its name and one at its port. */
    private static String service(String name, String comment) {
        return """
                apiVersion: v1
                kind: Service
                metadata:
                  name: %s%s
                spec: {ports: [{port: 80}]}
                """.formatted(name, comment);
    }

    private Run scan(String... words) {
        return new Run.In(folder).run(command(words));
    }

    /** The same by the rules of the program. */
    private Run real(String... words) {
        return new Run.In(folder).withRules(BuiltInRules.all()).run(command(words));
    }

    private static String[] command(String... words) {
        return Stream.concat(Stream.of("scan"), Stream.of(words)).toArray(String[]::new);
    }
}
