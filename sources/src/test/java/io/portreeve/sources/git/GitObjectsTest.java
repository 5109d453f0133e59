package io.portreeve.sources.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.portreeve.source.Problem;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.Test;

/** Revisions in repositories of every make, with objects of every kind. */
class GitObjectsTest extends TwoCommits {
    @Test
    void a_large_file_is_a_problem_and_not_loaded() throws IOException, GitAPIException {
        history.write("large.yaml", "#" + "x".repeat(100_000)).commit();
        List<Problem> problems = new ArrayList<>();

        Optional<SourceFile> file =
                find("git:HEAD:large.yaml").candidates().get(0).read(1000, problems::add);

        assertThat(file).isEmpty();
        assertThat(problems).extracting(Problem::code).containsExactly("file-too-large");
        assertThat(problems).extracting(Problem::file).containsExactly("git:HEAD:large.yaml");
    }

    @Test
    void bytes_stay_as_they_were_committed() throws IOException, GitAPIException {
        StoredConfig config = history.git().getRepository().getConfig();
        config.setString("core", null, "autocrlf", "true");
        config.setString("filter", "shout", "smudge", "touch " + temporary.resolve("smudged"));
        config.save();
        history.write("binary.yaml", new byte[] {'a', 'b', 'c', 0});
        history.commitTree("ends", history.tree(entries -> {
            entries.append(".gitattributes", FileMode.REGULAR_FILE, history.blob("* filter=shout\n"));
            entries.append("dos.yaml", FileMode.REGULAR_FILE, history.blob("kind: A\r\n"));
            entries.append("unix.yaml", FileMode.REGULAR_FILE, history.blob("kind: B\n"));
        }));
        history.commit();
        List<Problem> problems = new ArrayList<>();

        assertThat(Found.texts(find("git:ends")))
                .containsExactly("git:ends:dos.yaml kind: A\r\n", "git:ends:unix.yaml kind: B\n");
        assertThat(temporary.resolve("smudged")).doesNotExist();
        assertThat(find("git:HEAD:binary.yaml").candidates().get(0).read(1000, problems::add))
                .isEmpty();
        assertThat(problems).extracting(Problem::code).containsExactly("not-text");
    }

    @Test
    void packed_objects_are_read_by_many_at_a_time() throws IOException, GitAPIException {
        for (int i = 0; i < 200; i++) {
            history.write("many/" + i + ".yaml", "kind: Kind" + i + "\n" + "# the same in each\n".repeat(50));
        }
        history.commit();
        history.git().gc().setExpire(Instant.now()).call();

        SourceList found = find("git:HEAD:many");
        List<String> one = Found.texts(found);

        assertThat(top.resolve(".git/objects/pack")).isNotEmptyDirectory();
        assertThat(one).hasSize(200);
        assertThat(found.candidates().parallelStream().map(Found::text).toList())
                .isEqualTo(one);
    }

    @Test
    void bare_repositories_and_linked_worktrees_are_repositories_too() throws IOException, GitAPIException {
        Path bare = temporary.toRealPath().resolve("bare.git");
        Git.cloneRepository()
                .setURI(top.toUri().toString())
                .setDirectory(bare.toFile())
                .setBare(true)
                .call()
                .close();
        Path linked = linkedWorktree();

        assertThat(Found.texts(Found.find(bare, "git:main~1")))
                .containsExactly("git:main~1:deploy/web.yaml kind: Old\n");
        assertThat(Found.find(bare, "git:main:./x").problems().get(0).message()).startsWith("The repository is bare");
        assertThat(Found.texts(Found.find(linked, "git:HEAD"))).containsExactly("git:HEAD:deploy/web.yaml kind: Old\n");
        assertThat(Found.paths(Found.find(linked.resolve("deploy"), "git:main:./web.yaml")))
                .containsExactly("git:main:deploy/web.yaml");
    }

    /** As git lays it out; its HEAD is the first commit. */
    private Path linkedWorktree() throws IOException {
        Path linked = temporary.toRealPath().resolve("linked");
        Files.createDirectories(linked.resolve("deploy"));
        Path data = Files.createDirectories(top.resolve(".git/worktrees/linked"));
        Files.writeString(linked.resolve(".git"), "gitdir: " + data + "\n");
        Files.writeString(data.resolve("HEAD"), first.name() + "\n");
        Files.writeString(data.resolve("commondir"), "../..\n");
        Files.writeString(data.resolve("gitdir"), linked.resolve(".git") + "\n");
        return linked;
    }

    @Test
    void a_shallow_clone_says_that_it_is_one() throws GitAPIException, IOException {
        Path shallow = temporary.toRealPath().resolve("shallow");
        Git.cloneRepository()
                .setURI(top.toUri().toString())
                .setDirectory(shallow.toFile())
                .setDepth(1)
                .call()
                .close();

        assertThat(Found.paths(Found.find(shallow, "git:HEAD"))).hasSize(2);
        assertThat(Found.find(shallow, "git:HEAD~1").problems().get(0).message())
                .isEqualTo("There is no revision HEAD~1 in the Git repository, which is a shallow clone:"
                        + " git fetch --unshallow gets the rest.");
    }

    @Test
    void a_repository_that_cannot_be_read_is_a_problem_that_says_why() throws IOException {
        StoredConfig config = history.git().getRepository().getConfig();
        config.setInt("core", null, "repositoryformatversion", 1);
        config.setString("extensions", null, "objectformat", "sha256");
        config.save();
        Path broken = Files.createDirectory(temporary.toRealPath().resolve("broken"));
        Files.writeString(broken.resolve(".git"), "gitdir: /nowhere/else\n");

        assertThat(find("git:HEAD").problems())
                .extracting(Problem::code, Problem::message)
                .containsExactly(tuple(
                        "no-such-path",
                        "The Git repository has SHA-256 objects, which cannot be read here. Check the revision out,"
                                + " and give its folder."));
        assertThat(Found.find(broken, "git:HEAD").problems())
                .extracting(Problem::message)
                .containsExactly("The Git repository cannot be opened: repository not found: /nowhere/else.");
    }

    @Test
    void nothing_in_the_repository_is_touched() throws IOException {
        Map<String, String> before = listing();

        Found.texts(find("git:HEAD~1", "git:HEAD:deploy"));

        assertThat(listing()).isEqualTo(before);
    }

    private Map<String, String> listing() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(top)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                files.put(path.toString(), Files.getLastModifiedTime(path) + " " + Files.isDirectory(path));
            }
        }
        return files;
    }

    @Test
    void a_missing_object_is_a_problem_of_its_file() throws IOException, GitAPIException {
        ObjectId gone = ObjectId.fromString("00000000000000000000000000000000000000ff");
        history.commitTree("partial", history.tree(entries -> entries.append("a.yaml", FileMode.REGULAR_FILE, gone)));
        List<Problem> problems = new ArrayList<>();

        find("git:partial").candidates().get(0).read(1000, problems::add);

        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly("The file cannot be read: object 00000000000000000000000000000000000000ff is not in"
                        + " this clone, which may be a partial one.");
    }

    @Test
    void a_tree_that_stands_for_too_many_files_is_searched_no_further() throws IOException {
        ObjectId blob = history.blob("");
        ObjectId[] level = {history.tree(entries -> forTen(name -> entries.append(name, FileMode.REGULAR_FILE, blob)))};
        for (int i = 0; i < 9; i++) {
            ObjectId below = level[0];
            level[0] = history.tree(entries -> forTen(name -> entries.append(name, FileMode.TREE, below)));
        }
        history.commitTree("bomb", level[0]);

        List<Problem> problems = find("git:bomb").problems();

        assertThat(problems).isNotEmpty().extracting(Problem::code).containsOnly("unreadable-folder");
        assertThat(problems.get(0).message())
                .isEqualTo("Cannot be opened: the revision holds more than 1000000 files and folders, and is searched"
                        + " no further; name a folder in it.");
    }

    private static void forTen(Consumer<String> use) {
        for (int i = 0; i < 10; i++) {
            use.accept("f" + i);
        }
    }

    private SourceList find(String... arguments) {
        return Found.find(top, arguments);
    }
}
