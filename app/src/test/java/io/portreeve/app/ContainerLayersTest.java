package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layers of the image, laid out by the script that stands beside the Containerfile. */
class ContainerLayersTest {
    @TempDir
    private Path folder;

    private String run(String... words) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(words)).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? out : "failed: " + out;
    }

    private void release(String name, long time) throws IOException {
        for (String file :
                List.of("lib/portreeve-engine-1.jar", "portreeve.jar", "lib/yaml-1.jar", "LICENSE", "docs/x.md")) {
            Path path = folder.resolve(name).resolve(file);
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, file);
            Files.setLastModifiedTime(path, FileTime.fromMillis(time));
        }
    }

    private String lay(String release, String target) throws IOException, InterruptedException {
        return run(
                Project.ROOT.resolve("deploy/container/layers").toString(),
                folder.resolve(release).toString(),
                folder.resolve(target).toString());
    }

    @Test
    void the_same_release_gives_the_same_bytes_whenever_it_was_unpacked() throws Exception {
        assumeTrue(run("tar", "--version").contains("GNU tar"), "layers needs GNU tar");
        release("early", 1_000_000_000L);
        release("late", 1_700_000_000_000L);

        assertThat(lay("early", "one")).isEmpty();
        assertThat(lay("late", "two")).isEmpty();

        for (String layer : List.of("libraries.tar", "product.tar")) {
            assertThat(folder.resolve("one").resolve(layer))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(layer));
        }
        assertThat(run("tar", "-tf", folder.resolve("one/libraries.tar").toString()))
                .isEqualTo("""
                opt/
                opt/portreeve/
                opt/portreeve/lib/
                opt/portreeve/lib/yaml-1.jar
                """);
        assertThat(run("tar", "-tf", folder.resolve("one/product.tar").toString()))
                .isEqualTo("""
                opt/
                opt/portreeve/
                opt/portreeve/LICENSE
                opt/portreeve/lib/
                opt/portreeve/lib/portreeve-engine-1.jar
                opt/portreeve/portreeve.jar
                """);
    }

    @Test
    void what_is_no_release_is_refused() throws Exception {
        assertThat(lay("nowhere", "one")).startsWith("failed: layers needs the folder of an unpacked release");
    }

    @Test
    void the_image_runs_as_nobody_and_starts_the_program() throws IOException {
        assertThat(Project.text("deploy/container/Containerfile"))
                .contains("ARG BASE\nFROM ${BASE}\n", "USER 65532:65532\n", "\"io.portreeve.app.Main\"]\n");
    }
}
