package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.rules.BuiltInRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The edits of the founding story, made in real manifests: what they open is told at the line that was edited. */
@EnabledIf("isCorpusPresent")
class DiffCorpusTest {
    private static final Path CORPUS =
            Path.of("../../shared/corpus").toAbsolutePath().normalize();
    private static final Pattern TYPE = Pattern.compile("(?m)^(  type: )ClusterIP$");
    private static final Pattern OPENED =
            Pattern.compile("(?<file>.*?):(?<line>[0-9]+):[0-9]+ [a-z]+ (widened|added) (?<message>.*)");

    @TempDir
    private Path folder;

    static boolean isCorpusPresent() {
        return Files.isDirectory(CORPUS);
    }

    @Test
    void a_type_that_was_edited_is_the_cause_of_all_that_is_opened_and_of_all_that_is_closed_again()
            throws IOException {
        int ports = 0;
        int opening = 0;
        for (Path project : projects().toList()) {
            String after = edited(project).toString();
            List<String> lines = diff(project.toString(), after);
            for (String line : lines) {
                assertIsAtTheEdit(line);
            }
            assertThat(diff(after, project.toString()))
                    .as(after)
                    .hasSameSizeAs(lines)
                    .allMatch(line -> line.contains(" narrowed ") || line.contains(" removed "));
            ports += lines.size();
            opening += lines.isEmpty() ? 0 : 1;
        }
        assertThat(Project.text("docs/precision.md"))
                .contains(ports + " ports in " + opening + " projects became more exposed");
    }

    private void assertIsAtTheEdit(String line) throws IOException {
        Matcher opened = OPENED.matcher(line);
        assertThat(opened.matches()).as(line).isTrue();
        assertThat(opened.group("message")).contains(" is LoadBalancer, was ClusterIP");
        List<String> lines = Files.readAllLines(folder.resolve(opened.group("file")));
        assertThat(lines.get(Integer.parseInt(opened.group("line")) - 1)).isEqualTo("  type: LoadBalancer");
    }

    private List<String> diff(String old, String now) {
        return run("diff", old, now, "--no-render", "-q", "--fail-on", "never")
                .out()
                .lines()
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> comments_and_new_folders_change_nothing() throws IOException {
        return projects()
                .map(project -> DynamicTest.dynamicTest(project.getFileName().toString(), () -> {
                    Path after = copy(project, text -> text.replaceAll("(?m)^(kind: [A-Za-z]+)$", "$1 # looked at"));
                    assertThat(run("diff", project.toString(), after.toString(), "--no-render", "-q")
                                    .out())
                            .isEmpty();
                }));
    }

    private Path edited(Path project) throws IOException {
        return copy(project, text -> TYPE.matcher(text).replaceAll("$1LoadBalancer"));
    }

    /** Another text in place of one. */
    private interface Edit {
        String of(String text);
    }

    private Path copy(Path project, Edit edit) throws IOException {
        Path root = folder.resolve("copy").resolve(project.getFileName());
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = root.resolve(project.relativize(file).toString());
                Files.createDirectories(target.getParent());
                byte[] bytes = Files.readAllBytes(file);
                String text = new String(bytes, StandardCharsets.ISO_8859_1);
                Files.write(target, edit.of(text).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return root;
    }

    private static Stream<Path> projects() throws IOException {
        try (Stream<Path> entries = Files.list(CORPUS)) {
            return entries.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    private Run run(String... words) {
        return new Run.In(folder).withRules(BuiltInRules.all()).run(words);
    }
}
