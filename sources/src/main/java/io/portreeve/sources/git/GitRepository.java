package io.portreeve.sources.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * The repository that a folder lies in.
 *
 * <p>It is not closed: files of it are read later, when somebody asks, and nobody knows who is the last to do so.
 */
final class GitRepository {
    private final Repository repository;
    private final Optional<Path> top;

    private GitRepository(Repository repository, Optional<Path> top) {
        this.repository = repository;
        this.top = top;
    }

    /** The nearest from {@code folder} upwards, bare or not. */
    static GitRepository around(Path folder) throws IOException {
        Silence.keep();
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
        if (builder.getGitDir() == null) {
            throw nothing("The working folder lies in no Git repository, so there is no revision to read."
                    + " Start Portreeve in one, or give a file or folder.");
        }
        try {
            Repository found = builder.setMustExist(true).build();
            if ("sha256".equalsIgnoreCase(found.getConfig().getString("extensions", null, "objectformat"))) {
                throw nothing("The Git repository has SHA-256 objects, which cannot be read here."
                        + " Check the revision out, and give its folder.");
            }
            return new GitRepository(found, top(folder));
        } catch (IOException | IllegalArgumentException e) {
            throw broken("The Git repository cannot be opened", e);
        }
    }

    private static Optional<Path> top(Path folder) {
        Path here = folder;
        while (here != null && !Files.exists(here.resolve(".git"))) {
            here = here.getParent();
        }
        return Optional.ofNullable(here);
    }

    /** The folder that its files are checked out in; empty for a bare repository. */
    Optional<Path> top() {
        return top;
    }

    /** The files of a revision: a commit, a branch, a tag, whatever git's syntax for revisions leads to. */
    GitTree tree(String revision) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId id = repository.resolve(spelledOut(revision));
            if (id == null) {
                throw nothing("There is no revision " + revision + " in the Git repository"
                        + (isShallow() ? ", which is a shallow clone: git fetch --unshallow gets the rest." : ".")
                        + remoteOne(revision));
            }
            return new GitTree(repository, walk.parseTree(id).getId());
        } catch (AmbiguousObjectException e) {
            throw nothing("The revision " + revision + " may be several objects: write more digits of it.");
        } catch (IncorrectObjectTypeException e) {
            throw nothing("The revision " + revision + " is no commit. A file of one is git:REV:PATH.");
        } catch (MissingObjectException e) {
            throw nothing("The revision " + revision + " is not in this clone. git fetch may get it.");
        } catch (RevisionSyntaxException e) {
            throw nothing("The revision " + revision + " cannot be understood. Give a branch, a tag or a hash, perhaps"
                    + " with ~ or ^ behind it.");
        } catch (IOException | RuntimeException e) {
            throw broken("The revision " + revision + " cannot be read", e);
        }
    }

    /** Two short forms of git that JGit does not know. */
    private static String spelledOut(String revision) {
        boolean head = revision.equals("@") || revision.startsWith("@~") || revision.startsWith("@^");
        String whole = head ? "HEAD" + revision.substring(1) : revision;
        return whole.replace("@{u}", "@{upstream}");
    }

    /** A build server often has a branch only as the remote's. */
    private String remoteOne(String revision) throws IOException {
        boolean remote = repository.getRefDatabase().exactRef("refs/remotes/origin/" + revision) != null;
        return remote ? " Did you mean origin/" + revision + "?" : "";
    }

    private boolean isShallow() throws IOException {
        return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    }

    private static NoSuchFileException broken(String consequence, Exception cause) {
        if (cause instanceof NoSuchFileException told) {
            return told;
        }
        String why = Objects.requireNonNullElseGet(cause.getMessage(), cause::toString);
        NoSuchFileException nothing = nothing(consequence + ": " + why + ".");
        nothing.initCause(cause);
        return nothing;
    }

    static NoSuchFileException nothing(String sentence) {
        return new NoSuchFileException("", null, sentence);
    }
}
