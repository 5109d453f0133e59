package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.portreeve.rules.BuiltInRules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code fix --write} does to files: each is the old one or the new one, whatever goes wrong. */
class FixFilesTest {
    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec:
              ports:
                - port: 80
            """;

    private static final String FIXED = SERVICE + "      targetPort: 80\n";

    @TempDir
    private Path folder;

    private Path one;
    private Path two;
    private Path three;

    @BeforeEach
    void three_files() throws IOException {
        one = Files.writeString(folder.resolve("1.yaml"), SERVICE);
        two = Files.writeString(folder.resolve("2.yaml"), SERVICE);
        three = Files.writeString(folder.resolve("3.yaml"), SERVICE);
    }

    @Test
    void rights_are_kept() throws IOException {
        Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("rwxr-x--x"));
        Files.setPosixFilePermissions(two, PosixFilePermissions.fromString("rw-------"));
        run("fix", "--write");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                .isEqualTo("rwxr-x--x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(two)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(one)).isEqualTo(FIXED);
    }

    @Test
    void a_file_is_replaced_and_never_written_into() throws IOException {
        Path other = Files.createLink(folder.resolve("backup"), one);
        run("fix", "--write");

        assertThat(Files.readString(one)).isEqualTo(FIXED);
        assertThat(Files.readString(other)).isEqualTo(SERVICE);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void a_write_protected_file_keeps_all_from_being_written() throws IOException {
        Files.setPosixFilePermissions(two, PosixFilePermissions.fromString("r--r--r--"));
        assumeThat(Files.isWritable(two)).as("root may write everything").isFalse();
        Run run = run("fix", "--write");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("2.yaml: problem unwritable-file");
        assertUntouched();
    }

    @Test
    void nothing_is_written_when_a_file_has_changed_since_it_was_read() throws IOException {
        Run run = fix(afterReading(() -> Files.writeString(two, SERVICE + "# mine\n")), "--write", ".");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "2.yaml: problem changed-meanwhile The file has changed since it was read, so it was left alone.");
        assertThat(Files.readString(one)).isEqualTo(SERVICE);
        assertThat(Files.readString(two)).isEqualTo(SERVICE + "# mine\n");
        assertThat(Files.readString(three)).isEqualTo(SERVICE);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void a_file_that_changes_while_others_are_written_is_left_alone() throws IOException {
        Replacement.Step step = (ready, file) -> {
            Replacement.Step.RENAME.take(ready, file);
            Files.writeString(three, SERVICE + "# mine\n");
        };
        Run run = fix(step, "--write");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("3.yaml: problem changed-meanwhile").startsWith("2 fixes in 2 files:\n");
        assertThat(Files.readString(two)).isEqualTo(FIXED);
        assertThat(Files.readString(three)).isEqualTo(SERVICE + "# mine\n");
    }

    @Test
    void a_file_system_that_fails_at_a_step_leaves_that_file_old_and_whole() throws IOException {
        for (int failing = 1; failing <= 3; failing++) {
            three_files();
            Path broken = folder.resolve(failing + ".yaml");
            Run run = fix(failingAt(broken), "--write");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains(broken.getFileName() + ": problem unwritable-file", "input/output error");
            for (Path file : List.of(one, two, three)) {
                assertThat(Files.readString(file)).isEqualTo(file.equals(broken) ? SERVICE : FIXED);
            }
            assertThat(leftovers()).isEmpty();
        }
    }

    @Test
    void a_file_system_that_moves_nothing_at_once_is_not_talked_into_it() throws IOException {
        Run run = fix(
                (ready, file) -> {
                    throw new AtomicMoveNotSupportedException(ready.toString(), file.toString(), "other disk");
                },
                "--write");

        assertThat(run.exitCode()).isEqualTo(1);
        assertUntouched();
    }

    @Test
    void a_link_inside_the_folder_is_followed_and_stays_a_link() throws IOException {
        Path real = Files.createDirectories(folder.resolve(".store")).resolve("real.txt");
        Files.move(one, real);
        Files.createSymbolicLink(one, Path.of(".store/real.txt"));
        assertThat(run("fix", "1.yaml", ".").out()).contains("--- a/.store/real.txt\n+++ b/.store/real.txt\n");
        run("fix", "--write");

        assertThat(one).isSymbolicLink();
        assertThat(Files.readString(real)).isEqualTo(FIXED);
    }

    @Test
    void a_link_that_leads_out_is_not_followed() throws IOException {
        Path scanned = Files.createDirectory(folder.resolve("scanned"));
        Files.createSymbolicLink(scanned.resolve("out.yaml"), one);
        Run run = run("fix", "--write", "scanned/out.yaml");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("1 finding left for now:", "its file may not be changed")
                .contains("scanned/out.yaml: problem link-leads-out The path leads out of the folder that was scanned,"
                        + " to 1.yaml, so nothing is changed there.");
        assertUntouched();
        assertThat(run("fix", "scanned/out.yaml").out()).isEmpty();
    }

    @Test
    void a_file_that_is_reached_twice_is_fixed_once() throws IOException {
        Path scanned = Files.createDirectory(folder.resolve("scanned"));
        Files.move(one, scanned.resolve("1.yaml"));
        Files.createSymbolicLink(folder.resolve("again"), scanned);
        Run run = run("fix", "--write", "scanned", "again");

        assertThat(run.err()).contains("scanned/1.yaml: problem same-file This is the same file as again/1.yaml");
        assertThat(Files.readString(scanned.resolve("1.yaml"))).isEqualTo(FIXED);
    }

    @Test
    void paths_are_those_seen_from_the_working_folder() throws IOException {
        Path below = Files.createDirectory(folder.resolve("below"));
        Files.writeString(below.resolve("4.yaml"), SERVICE);
        Run run = new Run.In(below).withRules(BuiltInRules.all()).run("fix", "--write", "4.yaml", "../1.yaml");

        assertThat(run.err()).contains("  ../1.yaml:6:13 PR1001", "  4.yaml:6:13 PR1001");
        assertThat(Files.readString(one)).isEqualTo(FIXED);
        assertThat(Files.readString(below.resolve("4.yaml"))).isEqualTo(FIXED);
    }

    private void assertUntouched() throws IOException {
        for (Path file : List.of(one, two, three)) {
            assertThat(Files.readString(file)).isEqualTo(SERVICE);
        }
        assertThat(leftovers()).isEmpty();
    }

    private List<String> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(".portreeve"))
                    .toList();
        }
    }

    /** Something that another program does. */
    private interface Mischief {
        void happen() throws IOException;
    }

    private static Replacement.Step failingAt(Path broken) {
        return (ready, file) -> {
            if (file.getFileName().equals(broken.getFileName())) {
                throw new FileSystemException(file.toString(), null, "input/output error");
            }
            Files.move(ready, file, StandardCopyOption.ATOMIC_MOVE);
        };
    }

    private Run run(String... words) {
        return new Run.In(folder).withRules(BuiltInRules.all()).run(words);
    }

    private Run fix(Replacement.Step step, String... words) throws IOException {
        return fix(step, InputStream.nullInputStream(), words);
    }

    /** Questions are asked when everything has been read; whoever answers may do something else first. */
    private Run fix(InputStream answers, String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("--interactive"));
        all.addAll(Arrays.asList(words));
        return fix(Replacement.Step.RENAME, answers, all.toArray(String[]::new));
    }

    private Run fix(Replacement.Step step, InputStream in, String... words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings here = new Surroundings(
                in, out, new PrintStream(err, true, StandardCharsets.UTF_8), false, false, Map.of(), folder, Run.TODAY);
        FixCommand command = new FixCommand(new RuleChoice(BuiltInRules.all()), step);
        int code = command.run(CommandLine.parse(command.syntax(), List.of(words)), here);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static InputStream afterReading(Mischief mischief) {
        return new ByteArrayInputStream("a\n".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                try {
                    mischief.happen();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return super.read(into, offset, length);
            }
        };
    }
}
