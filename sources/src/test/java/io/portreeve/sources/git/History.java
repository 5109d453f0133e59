package io.portreeve.sources.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.TreeFormatter;

/** A Git repository that a test makes: its own folder, its own author and dates, nothing of the user's configuration. */
public final class History implements AutoCloseable {
    private static final PersonIdent AUTHOR =
            new PersonIdent("Tess Tester", "tess@example.com", Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final Path folder;
    private final Git git;

    private History(Path folder, Git git) {
        this.folder = folder;
        this.git = git;
    }

    /** An empty one with the branch main. */
    public static History in(Path folder) throws GitAPIException {
        Silence.keep();
        Git git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call();
        return new History(folder, git);
    }

    /** Puts a file into the working folder. */
    public History write(String path, String text) throws IOException {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with bytes. */
    public History write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    /** Puts a symbolic link into the working folder. */
    public History link(String path, String target) throws IOException {
        Files.createSymbolicLink(folder.resolve(path), Path.of(target));
        return this;
    }

    /** Takes a file out of the working folder. */
    public History delete(String path) throws IOException {
        Files.delete(folder.resolve(path));
        return this;
    }

    /** Commits the working folder as it is. */
    public ObjectId commit() throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        return git.commit()
                .setMessage("A change")
                .setAuthor(AUTHOR)
                .setCommitter(AUTHOR)
                .setSign(false)
                .call();
    }

    /** Commits, on a branch of its own, a tree that no working folder could hold. */
    public void commitTree(String branch, ObjectId tree) throws IOException {
        try (ObjectInserter inserter = git.getRepository().newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree);
            commit.setAuthor(AUTHOR);
            commit.setCommitter(AUTHOR);
            commit.setMessage("A tree");
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            RefUpdate update = git.getRepository().updateRef(Constants.R_HEADS + branch);
            update.setNewObjectId(id);
            update.update();
        }
    }

    /** A tree of these entries, stored. */
    public ObjectId tree(Consumer<TreeFormatter> entries) throws IOException {
        TreeFormatter tree = new TreeFormatter();
        entries.accept(tree);
        try (ObjectInserter inserter = git.getRepository().newObjectInserter()) {
            ObjectId id = inserter.insert(tree);
            inserter.flush();
            return id;
        }
    }

    /** A file's content, stored. */
    public ObjectId blob(String text) {
        try (ObjectInserter inserter = git.getRepository().newObjectInserter()) {
            ObjectId id = inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
            inserter.flush();
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that JGit can do with it. */
    public Git git() {
        return git;
    }

    @Override
    public void close() {
        git.close();
    }
}
