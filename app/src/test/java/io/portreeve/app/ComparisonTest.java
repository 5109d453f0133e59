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

/** Each scenario of the comparison finds what it expects, and the page shows it; {@code -Dupdate} writes both anew. */
class ComparisonTest {
    private static final boolean UPDATE = System.getProperty("update") != null;

    @TestFactory
    Stream<DynamicTest> every_scenario_finds_what_it_expects() throws IOException {
        return scenarios().stream().map(scenario -> DynamicTest.dynamicTest(scenario.title(), () -> compare(scenario)));
    }

    @Test
    void every_folder_is_listed() throws IOException {
        Path folder = Project.ROOT.resolve("scenarios/comparison");
        try (Stream<Path> entries = Files.list(folder)) {
            assertThat(entries.filter(Files::isDirectory))
                    .containsExactlyInAnyOrderElementsOf(scenarios().stream()
                            .map(scenario -> Project.ROOT.resolve(scenario.path()))
                            .toList());
        }
    }

    @Test
    void the_page_follows_from_the_scenarios() throws IOException {
        String actual = ComparisonPage.text();
        if (UPDATE) {
            Files.writeString(ComparisonPage.PAGE, actual);
        }

        assertThat(Files.readString(ComparisonPage.PAGE)).isEqualTo(actual);
    }

    private static List<Scenario> scenarios() throws IOException {
        return ComparisonPage.chapters().stream()
                .flatMap(chapter -> chapter.scenarios().stream())
                .toList();
    }

    private static void compare(Scenario scenario) throws IOException {
        String actual = scenario.findings();
        if (UPDATE) {
            Files.writeString(scenario.expected(), actual);
        }

        assertThat(actual).isEqualTo(Files.readString(scenario.expected()));
    }
}
