package io.portreeve.sources.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A repository of two commits, for tests to go on from. */
abstract class TwoCommits {
    @TempDir
    Path temporary;

    Path top;
    History history;
    ObjectId first;

    /** The first commit has one text of web.yaml, the working folder and the second another. */
    @BeforeEach
    void two_commits() throws IOException, GitAPIException {
        top = Files.createDirectory(temporary.toRealPath().resolve("shop"));
        history = History.in(top);
        first = history.write("deploy/web.yaml", "kind: Old\n")
                .write("deploy/notes.txt", "x")
                .commit();
        history.write("deploy/web.yaml", "kind: New\n")
                .write("other.yaml", "kind: Other\n")
                .commit();
    }

    @AfterEach
    void done() {
        history.close();
    }
}
