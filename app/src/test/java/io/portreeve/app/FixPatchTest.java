package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.rules.BuiltInRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code fix} prints, handed to the tools that it is meant for. */
class FixPatchTest {
    private static final String SERVICE = """
            # first line
            apiVersion: v1
            kind: Service
            metadata:
              name: web # caf\u00e9
            spec:
              ports:
                - name: one
                  port: 80
                - name: two
                  port: 81
                # a
                # b
                # c
                # d
                # e
                # f
                # g
                - name: three
                  port: 82
            """;

    private static final List<String> NAMES = List.of(
            "plain.yaml",
            "with space.yaml",
            "caf\u00e9.yaml",
            "quote\".yaml",
            "tab\tand\\.yaml",
            "deep/er/a b.yaml",
            "-dash.yaml");

    @TempDir
    private Path folder;

    @BeforeEach
    void files_of_all_kinds() throws IOException {
        for (String name : NAMES) {
            write(name, Stored.PLAINLY);
        }
        for (Stored stored : Stored.values()) {
            write("stored/" + stored + ".yaml", stored);
        }
    }

    private void write(String name, Stored stored) throws IOException {
        Path file = folder.resolve("before").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, stored.bytes(SERVICE));
    }

    @Test
    void git_applies_it_and_makes_of_each_file_what_write_makes() throws Exception {
        Path repository = repository();
        Path patch = patch(repository);
        git(repository, "apply", "--check", patch.toString());
        git(repository, "apply", patch.toString());

        assertThat(files(repository)).isEqualTo(written());
    }

    @Test
    void git_takes_it_in_a_folder_below_the_top_of_the_repository() throws Exception {
        Path repository = repository();
        Path below = repository.resolve("deep");
        Path patch = patch(below);
        assertThat(Files.readString(patch)).startsWith("--- a/er/a b.yaml\t\n+++ b/er/a b.yaml\t\n@@ -7,8 +7,10 @@\n");
        git(below, "apply", patch.toString());

        assertThat(Files.readString(below.resolve("er/a b.yaml"))).contains("targetPort: 82");
    }

    @Test
    void patch_applies_it_likewise() throws Exception {
        Path copy = copy("patched");
        new Tool("patch").run(copy, List.of("-p1", "--binary", "-i", patch(copy).toString()));

        assertThat(files(copy)).isEqualTo(written());
    }

    @Test
    void patch_needs_no_flag_where_lines_end_as_usual() throws Exception {
        Path copy = copy("plain");
        Path patch = Files.write(folder.resolve("plain.patch"), fix(copy, "plain.yaml", "deep"));
        new Tool("patch").run(copy, List.of("-p1", "-i", patch.toString()));

        String fixed = String.valueOf(written().get("plain.yaml"));
        assertThat(files(copy)).containsEntry("plain.yaml", fixed).containsEntry("deep/er/a b.yaml", fixed);
    }

    @Test
    void what_git_makes_of_the_written_files_is_no_other_difference() throws Exception {
        Path repository = repository();
        String printed = Files.readString(patch(repository.resolve("deep")));
        fix(repository, "--write");
        String seen = git(repository, "-c", "diff.noprefix=false", "diff", "--relative=deep", "--no-color");

        assertThat(withoutNames(printed)).isEqualTo(withoutNames(seen));
    }

    private static String withoutNames(String diff) {
        return diff.replaceAll("(?m)^(diff|index|---|\\+\\+\\+) .*\n", "").replaceAll("(?m)^(@@ .* @@).*", "$1");
    }

    private Path repository() throws Exception {
        Path repository = copy("repository");
        git(repository, "init", "--quiet");
        git(repository, "config", "core.autocrlf", "false");
        git(repository, "add", ".");
        git(
                repository,
                "-c",
                "user.name=Test",
                "-c",
                "user.email=test@example.com",
                "commit",
                "--quiet",
                "-m",
                "Begin");
        return repository;
    }

    private static String git(Path where, String... words) throws Exception {
        return new Tool("git").run(where, List.of(words));
    }

    private Path copy(String name) throws IOException {
        Path to = folder.resolve(name);
        files(folder.resolve("before")).forEach((path, text) -> {
            try {
                Path file = to.resolve(path);
                Files.createDirectories(file.getParent());
                Files.copy(folder.resolve("before").resolve(path), file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return to;
    }

    private Path patch(Path where) throws IOException {
        return Files.write(folder.resolve("fixes.patch"), fix(where));
    }

    private static byte[] fix(Path where, String... words) {
        String[] command = new String[words.length + 1];
        command[0] = "fix";
        System.arraycopy(words, 0, command, 1, words.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Run.In(where).withRules(BuiltInRules.all()).run(out, new ByteArrayOutputStream(), command);
        return out.toByteArray();
    }

    private Map<String, String> written() throws IOException {
        Path copy = copy("written");
        fix(copy, "--write");
        Map<String, String> written = files(copy);
        assertThat(written).hasSameSizeAs(files(folder.resolve("before")));
        assertThat(written.values())
                .doesNotContainAnyElementsOf(files(folder.resolve("before")).values());
        return written;
    }

    /** The bytes of all files, as hexadecimal digits, by path. */
    private static Map<String, String> files(Path where) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(where)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = where.relativize(file).toString();
                if (!path.startsWith(".git/")) {
                    files.put(path, HexFormat.of().formatHex(Files.readAllBytes(file)));
                }
            }
        }
        return files;
    }
}
