package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    void a_file_that_could_not_be_finished_leaves_the_old_one() throws IOException {
        Path file = Files.writeString(folder.resolve("report.json"), "old");

        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.append("half");
                    throw new IOException("no space left");
                }))
                .isInstanceOf(IOException.class);

        assertThat(Files.readString(file)).isEqualTo("old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_link_stays_a_link() throws IOException {
        Path target = Files.writeString(folder.resolve("real.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("real.json"));

        AtomicFile.write(link, out -> out.append("new"));

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(target)).isEqualTo("new");
    }
}
