package io.portreeve.sources.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class KustomizeToolTest {
    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
            spec:
              ports:
                - port: 80
            """;

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void a_kustomization_that_is_only_partly_built_here() throws IOException {
        folder = temporary.toRealPath().resolve("scanned");
        Built.write(folder, "base/kustomization.yaml", "resources: [service.yaml]\n");
        Built.write(folder, "base/service.yaml", SERVICE);
        Built.write(folder, "base/unread.yaml", "secret: 1\n");
        Built.write(folder, "over/kustomization.yaml", "resources: [../base]\nvars: [{name: X}]\n");
    }

    /** A program that stands in for Kustomize. */
    private KustomizeTool tool(String script) throws IOException {
        Path bin = Files.createDirectories(temporary.toRealPath().resolve("bin"));
        Path program = bin.resolve("kustomize");
        Files.writeString(program, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return KustomizeTool.onPath("relative:" + bin);
    }

    @Test
    void it_builds_what_is_left_out_and_places_are_told_all_the_same() throws IOException {
        Built built = Built.of(folder, tool("""
                /bin/cat <<'END'
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                spec:
                  type: NodePort
                  ports:
                  - port: 80
                END
                """));

        assertThat(built.problems()).isEmpty();
        assertThat(built.text()).contains("  type: NodePort\n");
        assertThat(built.written("80")).isEqualTo("base/service.yaml:7:13 80");
        assertThat(built.written("NodePort")).startsWith("base/service.yaml:1:1 apiVersion");
    }

    @Test
    void it_sees_the_files_that_were_read_and_nothing_else() throws IOException {
        Path seen = temporary.toRealPath().resolve("seen");
        Built built = Built.of(
                folder,
                tool("{ /usr/bin/find \"$3/..\" -type f; /usr/bin/env; echo \"$1 $2\"; } > " + seen + "\nexit 1\n"));
        List<String> lines = Files.readAllLines(seen);

        assertThat(lines)
                .filteredOn(line -> line.startsWith("/"))
                .allMatch(line -> line.contains("/portreeve-kustomize"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("/"))
                .extracting(line -> line.substring(line.indexOf("over/..") + 7))
                .containsExactlyInAnyOrder(
                        "/base/kustomization.yaml", "/base/service.yaml", "/over/kustomization.yaml");
        assertThat(lines)
                .contains("build --load-restrictor=LoadRestrictionsNone")
                .noneMatch(line -> line.startsWith("USER="));
        assertThat(lines).anyMatch(line -> line.matches("HOME=.*/portreeve-kustomize.*/home"));
        assertThat(built.problems()).hasSize(2);
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            String root = lines.stream()
                    .filter(line -> line.startsWith("HOME="))
                    .findFirst()
                    .orElseThrow();
            assertThat(left)
                    .noneMatch(path -> root.contains(path.getFileName().toString())
                            && path.toString().contains("portreeve-kustomize"));
        }
    }

    @Test
    void what_it_refuses_is_told_in_its_words() throws IOException {
        Built built = Built.of(folder, tool("echo 'no such var' >&2\nexit 1\n"));

        assertThat(built.messages())
                .contains("Kustomize was asked to build it and could not: no such var.")
                .anyMatch(message -> message.startsWith("'vars' is not applied"));
        assertThat(built.text()).contains(SERVICE);
    }

    @Test
    void when_it_refused_and_as_which_process_is_not_told() throws IOException {
        Built built = Built.of(
                folder,
                tool("echo 'E1126 19:43:43.729405   25610 run.go:72] \"command failed\" err=\"gone\"' >&2\nexit 1\n"));

        assertThat(built.messages())
                .contains("Kustomize was asked to build it and could not: \"command failed\" err=\"gone\".");
    }

    @Test
    void it_is_not_asked_where_it_would_fetch_something() throws IOException {
        Path seen = temporary.toRealPath().resolve("seen");
        KustomizeTool tool = tool("echo x > " + seen + "\n");
        Built.write(
                folder,
                "over/kustomization.yaml",
                "resources: [../base, https://example.com/x.yaml]\nvars: [{name: X}]\n");
        Built.of(folder, tool);
        Built.write(folder, "over/transformer.yaml", "kind: PatchTransformer\npath: https://example.com/x.yaml\n");
        Built.write(folder, "over/kustomization.yaml", "resources: [../base]\ntransformers: [transformer.yaml]\n");
        Built.of(folder, tool);

        assertThat(seen).doesNotExist();
    }

    @Test
    void it_is_not_asked_where_nothing_is_left_out() throws IOException {
        Path seen = temporary.toRealPath().resolve("seen");
        Built.write(folder, "over/kustomization.yaml", "resources: [../base]\n");
        Built.of(folder, tool("echo x > " + seen + "\n"));

        assertThat(seen).doesNotExist();
        assertThat(KustomizeTool.onPath("").isPresent()).isFalse();
    }
}
