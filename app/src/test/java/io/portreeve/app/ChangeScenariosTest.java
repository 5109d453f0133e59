package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each scenario of changes is told as it expects, with the lines that decide; {@code -Dupdate} writes the text anew. */
class ChangeScenariosTest {
    private static final boolean UPDATE = System.getProperty("update") != null;
    private static final Path FOLDER = Project.ROOT.resolve("scenarios/changes");

    @TestFactory
    Stream<DynamicTest> every_scenario_is_told_as_it_expects() throws IOException {
        return scenarios().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                    Path expected = folder.resolve("expected.txt");
                    String told = diff(folder, "before", "after").out();
                    if (UPDATE) {
                        Files.writeString(expected, told);
                    }
                    assertThat(told).isEqualTo(Files.readString(expected));
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_version_does_not_differ_from_itself() throws IOException {
        return scenarios().stream()
                .flatMap(folder -> Stream.of("before", "after")
                        .map(version -> DynamicTest.dynamicTest(folder.getFileName() + " " + version, () -> {
                            Run run = diff(folder, version, version);
                            assertThat(run.exitCode()).isZero();
                            assertThat(run.out()).startsWith("No port is more or less exposed");
                        })));
    }

    @Test
    void every_scenario_is_on_the_page() throws IOException {
        String page = Files.readString(FOLDER.resolve("README.md"));
        assertThat(scenarios())
                .allSatisfy(folder -> assertThat(page).contains("(" + folder.getFileName() + "/README.md)"));
    }

    private static Run diff(Path folder, String old, String now) {
        return new Run.In(folder).withRules(BuiltInRules.all()).run("diff", old, now);
    }

    private static List<Path> scenarios() throws IOException {
        try (Stream<Path> entries = Files.list(FOLDER)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }
}
