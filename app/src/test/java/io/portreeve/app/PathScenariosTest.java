package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each scenario of paths has the exposure and the findings that it expects; {@code -Dupdate} writes both anew. */
class PathScenariosTest {
    private static final boolean UPDATE = System.getProperty("update") != null;
    private static final String FOLDER = "scenarios/paths";

    @TestFactory
    Stream<DynamicTest> every_scenario_has_the_paths_and_findings_that_it_expects() throws IOException {
        return scenarios()
                .map(scenario -> DynamicTest.dynamicTest(scenario.title(), () -> {
                    compare(scenario.expected(), scenario.findings());
                    compare(scenario.expected().resolveSibling("expected.exposure"), exposure(scenario));
                }));
    }

    @Test
    void every_scenario_is_on_the_page() throws IOException {
        String page = Project.text(FOLDER + "/README.md");
        assertThat(scenarios().map(scenario -> Path.of(scenario.path()).getFileName() + "/README.md"))
                .allSatisfy(link -> assertThat(page).contains(link));
    }

    private static Stream<Scenario> scenarios() throws IOException {
        List<Path> folders;
        try (Stream<Path> entries = Files.list(Project.ROOT.resolve(FOLDER))) {
            folders = entries.filter(Files::isDirectory).sorted().toList();
        }
        Stream.Builder<Scenario> scenarios = Stream.builder();
        for (Path folder : folders) {
            scenarios.add(Scenario.read(FOLDER + "/" + folder.getFileName()));
        }
        return scenarios.build();
    }

    private static String exposure(Scenario scenario) {
        return Project.run("map", scenario.path(), "--all", "--quiet").out();
    }

    private static void compare(Path expected, String actual) throws IOException {
        if (UPDATE) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }
}
