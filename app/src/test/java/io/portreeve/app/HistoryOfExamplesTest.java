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

/** The founding story as a history of commits: intended and locked, misconfigured, protected. */
class HistoryOfExamplesTest {
    private static final String FILE = "deploy/dashboard.yaml";

    @TempDir
    private Path folder;

    private History history;

    @BeforeEach
    void three_commits() throws IOException, GitAPIException {
        history = History.in(folder);
        commit("1-intended");
        run("lock", "deploy");
        history.write("portreeve.lock", Files.readString(folder.resolve("portreeve.lock")));
        commit("2-misconfigured");
        commit("3-protected");
    }

    private void commit(String example) throws IOException, GitAPIException {
        history.write(FILE, Project.text("examples/admin-dashboard/" + example + ".yaml"))
                .commit();
    }

    @AfterEach
    void done() {
        history.close();
    }

    @Test
    void the_edit_is_told_with_its_lines_before_it_merges() {
        Run run = run("diff", "git:HEAD~2", "git:HEAD~1");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out())
                .startsWith(
                        "git:HEAD~1:deploy/dashboard.yaml:9:9 critical widened Administration console on port 9000 of"
                                + " Deployment admin-dashboard becomes reachable from the Internet, ")
                .contains("    because: git:HEAD~2:deploy/dashboard.yaml:14:19: targetPort: 9000 of Service"
                        + " admin-dashboard is gone\n");
    }

    @Test
    void the_remedy_is_told_too() {
        Run run = run("diff", "git:HEAD~1", "git:HEAD");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(" narrowed 9000/TCP of Deployment/admin-dashboard is open to fewer: only who is named, before"
                        + " everyone on the Internet.")
                .contains("NetworkPolicy restrict-admin-access is new\n");
    }

    @Test
    void a_revision_against_the_working_folder_is_the_same_as_against_what_is_checked_out() {
        String revision = run("diff", "git:HEAD~1:deploy", "git:HEAD:deploy").out();

        assertThat(run("diff", "git:HEAD~1:deploy", "deploy").out())
                .isEqualTo(revision.replace("git:HEAD:deploy/", "deploy/"));
        assertThat(run("diff", "git:HEAD", ".").out()).startsWith("No port is more or less exposed");
    }

    @Test
    void a_scan_since_a_revision_finds_what_is_new() throws IOException {
        history.write(FILE, Project.text("examples/admin-dashboard/2-misconfigured.yaml"));

        Run run = run("scan", "deploy", "--since", "git:HEAD~2", "-q");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out().lines().map(line -> line.replaceAll(".* (PR[0-9]+) .*", "$1")))
                .containsExactly("PR3001", "PR3003", "PR1001", "PR2004");
    }

    @Test
    void the_lock_of_the_first_commit_refuses_the_second_and_takes_the_third() {
        assertThat(run("lock", "git:HEAD~2", "--check").exitCode()).isZero();
        assertThat(run("lock", "git:HEAD~1", "--check", "-q").out())
                .contains(":9:9 critical PR6002 Administration console on port 9000 of Deployment admin-dashboard");
        assertThat(run("lock", "git:HEAD", "--check").exitCode()).isZero();
    }

    /** The commands that the examples of pipelines run, with a branch in place of their variables. */
    @Test
    void the_commands_of_the_pipelines_comment_the_difference() throws IOException, GitAPIException {
        history.git().branchCreate().setName("target").setStartPoint("HEAD~2").call();
        for (String pipeline : new String[] {"github-exposure.yml", "gitlab-exposure.yml"}) {
            String[] words = Project.text("integrations/" + pipeline)
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.contains("portreeve diff "))
                    .findFirst()
                    .orElseThrow()
                    .replaceAll(".*portreeve diff", "diff")
                    .replaceAll("\"?git:[^:]*:deploy\"?", "git:target:deploy")
                    .split(" ", -1);
            Run run = run(words);
            assertThat(run.err()).as(pipeline).isEmpty();
            assertThat(Files.readString(folder.resolve("exposure.md"))).startsWith("### Portreeve: exposure\n");
        }
    }

    private Run run(String... words) {
        return new Run.In(folder).withRules(BuiltInRules.all()).run(words);
    }
}
