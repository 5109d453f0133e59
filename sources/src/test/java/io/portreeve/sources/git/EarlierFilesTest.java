package io.portreeve.sources.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portreeve.source.SourceFinder;
import io.portreeve.source.SourceList;
import io.portreeve.source.SourceOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierFilesTest {
    @TempDir
    private Path temporary;

    @Test
    void what_files_were_is_shown_by_the_paths_of_today() throws IOException, GitAPIException {
        Path top = Files.createDirectory(temporary.toRealPath().resolve("shop"));
        try (History history = History.in(top)) {
            history.write("deploy/web.yaml", "kind: Old\n")
                    .write("base/a.yaml", "kind: A\n")
                    .commit();
            history.write("deploy/web.yaml", "kind: New\n");
            history.link("alias", "deploy");
            Path deploy = top.resolve("deploy");

            assertThat(Found.texts(find(top, ".")))
                    .containsExactly("base/a.yaml kind: A\n", "deploy/web.yaml kind: Old\n");
            assertThat(Found.texts(find(deploy, "."))).containsExactly("web.yaml kind: Old\n");
            assertThat(Found.texts(find(deploy, "web.yaml", "../base")))
                    .containsExactly("../base/a.yaml kind: A\n", "web.yaml kind: Old\n");
            assertThat(Found.texts(find(top, deploy.toString()))).containsExactly("deploy/web.yaml kind: Old\n");
            assertThat(Found.texts(find(top, "alias"))).containsExactly("alias/web.yaml kind: Old\n");
        }
    }

    @Test
    void what_the_revision_does_not_have_is_nothing_there() throws IOException, GitAPIException {
        Path top = temporary.toRealPath();
        try (History history = History.in(top)) {
            history.write("a.yaml", "kind: A\n").commit();
            history.write("new/b.yaml", "kind: B\n");

            assertThat(find(top, "new").candidates()).isEmpty();
        }
    }

    @Test
    void what_lies_outside_of_the_repository_is_known() throws IOException, GitAPIException {
        Path top = Files.createDirectory(temporary.toRealPath().resolve("shop"));
        try (History history = History.in(top)) {
            history.write("a.yaml", "kind: A\n").commit();
            history.link("out", temporary.toString());
            EarlierFiles files = EarlierFiles.of("git:HEAD", top);

            assertThat(files.isOutside("a.yaml")).isFalse();
            assertThat(files.isOutside("gone/b.yaml")).isFalse();
            assertThat(files.isOutside("..")).isTrue();
            assertThat(files.isOutside("out")).isTrue();
            assertThat(files.isOutside(temporary.toString())).isTrue();
        }
    }

    @Test
    void a_revision_that_is_not_there_is_told() throws IOException, GitAPIException {
        Path top = temporary.toRealPath();
        try (History history = History.in(top)) {
            history.write("a.yaml", "kind: A\n").commit();

            assertThatThrownBy(() -> EarlierFiles.of("git:nope", top))
                    .isInstanceOfSatisfying(
                            NoSuchFileException.class,
                            e -> assertThat(e.getReason())
                                    .isEqualTo("There is no revision nope in the Git repository."));
        }
    }

    private static SourceList find(Path folder, String... arguments) throws IOException {
        return SourceFinder.find(
                List.of(arguments),
                folder,
                InputStream.nullInputStream(),
                SourceOptions.DEFAULT,
                List.of(EarlierFiles.of("git:HEAD", folder)));
    }
}
