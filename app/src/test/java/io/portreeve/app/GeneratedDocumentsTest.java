package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files that are made of others are committed as they are made; {@code -Dupdate} makes them anew. */
class GeneratedDocumentsTest {
    private static final String RULES = "docs/rules";
    private static final String MANUAL = "docs/man/portreeve.1";
    private static final String DRAWING = "docs/images/admin-dashboard.svg";
    private static final String SCHEMA = "docs/portreeve.schema.json";

    private static Map<String, String> documents() throws IOException {
        Map<String, String> documents = new TreeMap<>(RulePages.of(BuiltInRules.all()));
        documents.put(MANUAL, ManualPage.of(new Commands(new RuleChoice(BuiltInRules.all()))));
        documents.put(SCHEMA, Project.text("app/src/main/resources/io/portreeve/app/portreeve.schema.json"));
        documents.put(DRAWING, drawing());
        return documents;
    }

    /** The picture that the first page shows. */
    private static String drawing() {
        return Project.run("map", "examples/admin-dashboard/2-misconfigured.yaml", "-f", "svg")
                .out();
    }

    @TestFactory
    Stream<DynamicTest> a_document_is_what_would_be_made_now() throws IOException {
        return documents().entrySet().stream()
                .map(document -> DynamicTest.dynamicTest(
                        document.getKey(),
                        () -> compare(Project.ROOT.resolve(document.getKey()), document.getValue())));
    }

    private static void compare(Path file, String made) throws IOException {
        if (System.getProperty("update") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, made);
        } else {
            assertThat(file).as("run the tests of app with -Dupdate").exists();
            assertThat(Files.readString(file)).isEqualTo(made);
        }
    }

    @Test
    void no_page_is_left_of_a_rule_that_is_gone() throws IOException {
        List<String> unknown = new ArrayList<>();
        Map<String, String> documents = documents();
        if (Files.isDirectory(Project.ROOT.resolve(RULES))) {
            for (Path file : Project.files(RULES, ".md")) {
                if (!documents.containsKey(
                        Project.ROOT.relativize(file).toString().replace('\\', '/'))) {
                    unknown.add(file.toString());
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void no_expectation_comment_is_left_on_a_page() throws IOException {
        assertThat(documents().values()).allSatisfy(page -> assertThat(page).doesNotContain("Noncompliant ["));
    }

    @Test
    void the_manual_page_is_sound_roff(@TempDir Path folder) throws Exception {
        Path page = Files.writeString(folder.resolve("portreeve.1"), documents().getOrDefault(MANUAL, ""));

        // What mandoc only warns of is the missing date, which would change with every build.
        assertThat(new Tool("mandoc").run(folder, List.of("-T", "lint", "-W", "error", page.toString())))
                .isEmpty();
        assertThat(new Tool("mandoc").run(folder, List.of("-T", "ascii", page.toString())))
                .contains("PORTREEVE(1)", "--fail-on", "portreeve completion bash");
    }
}
