package io.portreeve.sources.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.source.Problem;
import io.portreeve.source.SourceCandidate;
import io.portreeve.source.SourceFinder;
import io.portreeve.source.SourceList;
import io.portreeve.source.SourceOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.CreateBranchCommand.SetupUpstreamMode;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitRevisionsTest extends TwoCommits {
    @Test
    void the_files_of_a_revision_are_shown_with_it() {
        assertThat(Found.texts(find("git:HEAD~1"))).containsExactly("git:HEAD~1:deploy/web.yaml kind: Old\n");
        assertThat(Found.texts(find("git:HEAD")))
                .containsExactly("git:HEAD:deploy/web.yaml kind: New\n", "git:HEAD:other.yaml kind: Other\n");
    }

    @Test
    void a_path_starts_from_the_top_and_after_a_dot_from_the_working_folder() throws IOException {
        Path deploy = top.resolve("deploy");

        assertThat(Found.paths(find("git:HEAD:deploy"))).containsExactly("git:HEAD:deploy/web.yaml");
        assertThat(Found.paths(find("git:HEAD:/deploy//./"))).containsExactly("git:HEAD:deploy/web.yaml");
        assertThat(Found.paths(Found.find(deploy, "git:HEAD:other.yaml"))).containsExactly("git:HEAD:other.yaml");
        assertThat(Found.paths(Found.find(deploy, "git:HEAD:."))).containsExactly("git:HEAD:deploy/web.yaml");
        assertThat(Found.paths(Found.find(deploy, "git:HEAD:./web.yaml"))).containsExactly("git:HEAD:deploy/web.yaml");
        assertThat(Found.paths(Found.find(deploy, "git:HEAD:../other.yaml"))).containsExactly("git:HEAD:other.yaml");
        assertThat(Found.find(deploy, "git:HEAD:web.yaml").problems().get(0).message())
                .isEqualTo("The revision HEAD has no file or folder of this name."
                        + " From the working folder it is git:HEAD:./web.yaml.");
    }

    @Test
    void a_file_that_is_named_is_read_whatever_it_is_called() {
        SourceList found = find("git:HEAD:deploy/notes.txt");

        assertThat(Found.texts(found)).containsExactly("git:HEAD:deploy/notes.txt x");
        assertThat(found.candidates()).allMatch(SourceCandidate::named);
    }

    @Test
    void files_know_their_folders_and_names_whatever_stands_before_them() throws GitAPIException {
        history.git().branchCreate().setName("feature/ports").call();

        List<SourceCandidate> found = find("git:feature/ports").candidates();

        assertThat(found)
                .extracting(SourceCandidate::path)
                .containsExactly("git:feature/ports:deploy/web.yaml", "git:feature/ports:other.yaml");
        assertThat(found).extracting(SourceCandidate::name).containsExactly("web.yaml", "other.yaml");
        assertThat(found)
                .extracting(SourceCandidate::folder)
                .containsExactly("git:feature/ports:/deploy", "git:feature/ports:");
        assertThat(found).extracting(SourceCandidate::argument).containsOnly("git:feature/ports:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HEAD~1", "HEAD^", "HEAD^^{commit}", "old", "v1", "topic/one", "@~1", "main@{1}", "HEAD~1^{tree}"
            })
    void a_revision_is_whatever_git_takes(String revision) throws GitAPIException, IOException {
        history.git().branchCreate().setName("old").setStartPoint("HEAD~1").call();
        history.git()
                .branchCreate()
                .setName("topic/one")
                .setStartPoint("HEAD~1")
                .call();
        history.git()
                .tag()
                .setName("v1")
                .setObjectId(parsedFirst())
                .setAnnotated(true)
                .setMessage("One")
                .setSigned(false)
                .call();

        assertThat(Found.texts(find("git:" + revision + ":deploy/web.yaml")))
                .containsExactly("git:" + revision + ":deploy/web.yaml kind: Old\n");
    }

    @Test
    void a_revision_may_be_the_digits_of_a_commit_or_what_a_branch_follows() throws GitAPIException {
        history.git().branchCreate().setName("old").setStartPoint("HEAD~1").call();
        history.git()
                .branchCreate()
                .setName("new")
                .setStartPoint("old")
                .setUpstreamMode(SetupUpstreamMode.TRACK)
                .call();

        assertThat(Found.texts(find("git:" + first.name().substring(0, 8) + ":deploy/web.yaml"))
                        .get(0))
                .endsWith("kind: Old\n");
        assertThat(Found.texts(find("git:new@{u}:deploy/web.yaml")).get(0)).endsWith("kind: Old\n");
    }

    @Test
    void what_is_not_there_is_a_problem_with_the_way_out() throws IOException, GitAPIException {
        history.git().getRepository().updateRef("refs/remotes/origin/trunk").link("refs/heads/main");

        assertThat(message("git:nope")).isEqualTo("There is no revision nope in the Git repository.");
        assertThat(message("git:trunk"))
                .isEqualTo("There is no revision trunk in the Git repository. Did you mean origin/trunk?");
        assertThat(message("git:HEAD:nope.yaml")).isEqualTo("The revision HEAD has no file or folder of this name.");
        assertThat(message("git:HEAD:../x")).isEqualTo("The path ../x leads out of the repository.");
        assertThat(message("git:")).startsWith("A revision is missing behind git:");
        assertThat(message("git:HEAD@{yesterday}")).startsWith("The revision HEAD@{yesterday} cannot be understood.");
        assertThat(message("git:" + history.blob("x").name())).endsWith("is no commit. A file of one is git:REV:PATH.");
        assertThat(Found.find(temporary.toRealPath(), "git:HEAD")
                        .problems()
                        .get(0)
                        .message())
                .startsWith("The working folder lies in no Git repository");
    }

    @Test
    void what_folders_pass_over_revisions_pass_over() throws IOException, GitAPIException {
        history.write(".gitignore", "out.yaml\n")
                .write(".portreeveignore", "deploy/generated/\n")
                .write("deploy/generated/a.yaml", "")
                .write("deploy/.hidden/a.yaml", "")
                .write("deploy/vendor/a.yaml", "")
                .write("deploy/node_modules/a.yaml", "")
                .commit();

        SourceList found = find("git:HEAD:deploy");

        assertThat(Found.paths(found)).containsExactly("git:HEAD:deploy/web.yaml");
        assertThat(found.skipped())
                .containsEntry("hidden folders", 1)
                .containsEntry("dependency folders (node_modules, vendor)", 2)
                .containsEntry("folders named by ignore files", 1);
        assertThat(Found.paths(SourceFinder.find(
                        List.of("git:HEAD:deploy"),
                        top,
                        InputStream.nullInputStream(),
                        new SourceOptions(true, true),
                        List.of(new GitRevisions(top)))))
                .containsExactly(
                        "git:HEAD:deploy/.hidden/a.yaml",
                        "git:HEAD:deploy/generated/a.yaml",
                        "git:HEAD:deploy/node_modules/a.yaml",
                        "git:HEAD:deploy/vendor/a.yaml",
                        "git:HEAD:deploy/web.yaml");
    }

    @Test
    void links_are_followed_inside_the_revision_only() throws IOException, GitAPIException {
        Files.writeString(temporary.resolve("secret.yaml"), "kind: Secret\n");
        history.write("deploy/.data/b.yaml", "kind: Linked\n")
                .link("deploy/b.yaml", ".data/b.yaml")
                .link("deploy/up.yaml", "../other.yaml")
                .link("deploy/out.yaml", temporary.resolve("secret.yaml").toString())
                .link("deploy/out2.yaml", "../../secret.yaml")
                .link("deploy/round.yaml", "round.yaml")
                .link("again.yaml", "other.yaml")
                .link("folder", "deploy")
                .commit();

        SourceList found = find("git:HEAD:deploy");

        assertThat(Found.texts(found))
                .containsExactly("git:HEAD:deploy/b.yaml kind: Linked\n", "git:HEAD:deploy/web.yaml kind: New\n");
        assertThat(found.skipped())
                .containsEntry("symbolic links that lead nowhere", 3)
                .containsEntry("symbolic links that lead out of the scanned folder", 1);
        assertThat(Found.paths(find("git:HEAD:folder"))).contains("git:HEAD:folder/web.yaml");
        assertThat(Found.texts(find("git:HEAD:again.yaml"))).containsExactly("git:HEAD:again.yaml kind: Other\n");
    }

    @Test
    void submodules_are_counted() throws IOException {
        ObjectId tree = history.tree(entries -> {
            entries.append("a.yaml", FileMode.REGULAR_FILE, history.blob("kind: A\n"));
            entries.append("lib", FileMode.GITLINK, first);
        });
        history.commitTree("modules", tree);

        SourceList found = find("git:modules");

        assertThat(Found.paths(found)).containsExactly("git:modules:a.yaml");
        assertThat(found.skipped()).containsEntry("submodules", 1);
        assertThat(message("git:modules:lib")).startsWith("It is a submodule");
    }

    private RevCommit parsedFirst() throws IOException {
        return history.git().getRepository().parseCommit(first);
    }

    private String message(String argument) {
        SourceList found = find(argument);
        assertThat(found.candidates()).isEmpty();
        assertThat(found.problems()).extracting(Problem::code).containsExactly("no-such-path");
        return found.problems().get(0).message();
    }

    private SourceList find(String... arguments) {
        return Found.find(top, arguments);
    }
}
