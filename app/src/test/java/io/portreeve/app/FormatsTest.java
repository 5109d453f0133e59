package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.report.format.ReportFormats;
import io.portreeve.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Every form of the report on real manifests, as the program writes it with its own rules. */
class FormatsTest {
    private static final Path CORPUS =
            Path.of("../../shared/corpus").toAbsolutePath().normalize();
    private static final Path GOLDEN = Path.of("src", "test", "resources", "io", "portreeve", "app", "formats");
    private static final Set<String> RULE_PAGES = Set.of("html", "sarif");
    private static final String EXAMPLE = "examples/admin-dashboard/2-misconfigured.yaml";

    @TempDir
    private Path reports;

    static boolean isCorpusPresent() {
        return Files.isDirectory(CORPUS);
    }

    /** SARIF and HTML hold the pages of rules, so that their golden files would change with each of them. */
    @TestFactory
    Stream<DynamicTest> the_dashboard_reads_as_its_golden_file_in_every_form() {
        return ReportFormats.names().stream()
                .filter(format -> !RULE_PAGES.contains(format))
                .map(format -> DynamicTest.dynamicTest(format, () -> compare(format)));
    }

    @TestFactory
    Stream<DynamicTest> the_page_about_reports_has_a_row_for_every_form() throws IOException {
        String page = Project.text("docs/report.md");
        return ReportFormats.names().stream()
                .map(format ->
                        DynamicTest.dynamicTest(format, () -> assertThat(page).contains("\n| `" + format + "` | ")));
    }

    @Test
    void every_report_on_the_examples_fits_its_schema() throws Exception {
        write(Project.ROOT.resolve("examples"));
        checkSchemas();
    }

    @Test
    @EnabledIf("isCorpusPresent")
    void every_report_on_the_corpus_fits_its_schema() throws Exception {
        write(CORPUS);
        checkSchemas();
    }

    private void write(Path folder) {
        List<String> words = new ArrayList<>(List.of("scan", "--fail-on", "never"));
        for (String format : ReportFormats.names()) {
            words.add("-f");
            words.add(format + "=" + reports.resolve(format));
        }
        Run run = new Run.In(folder).withRules(BuiltInRules.all()).run(words.toArray(String[]::new));
        assertThat(run).isEqualTo(new Run(0, "", ""));
    }

    private void checkSchemas() throws Exception {
        SchemaCheck.json("json", reports.resolve("json"));
        SchemaCheck.json("gitlab", reports.resolve("gitlab"));
        SchemaCheck.json("sonarqube", reports.resolve("sonarqube"));
        SchemaCheck.sarif(reports.resolve("sarif"));
        SchemaCheck.junit(reports.resolve("junit"));
        assertThat(Files.readString(reports.resolve("markdown"))).hasSizeBetween(1_000, 65_536);
    }

    private static void compare(String format) throws IOException {
        Run run = Project.run("scan", EXAMPLE, "-f", format, "--fail-on", "never");
        Path file = GOLDEN.resolve("dashboard." + format);
        if (System.getProperty("update") != null) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, run.out());
        }
        assertThat(run.out()).isEqualTo(Files.readString(file));
    }
}
