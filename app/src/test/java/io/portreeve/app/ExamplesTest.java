package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is found in each example, held against a list; {@code -Dupdate} writes the list anew, and the difference is then read. */
class ExamplesTest {
    private static final Path LIST = Path.of("src", "test", "resources", "io", "portreeve", "app", "examples.txt");
    private static final Pattern LINE =
            Pattern.compile("examples/(?<file>.+?):(?<place>\\d+:\\d+) (?<severity>\\w+) (?<rule>PR\\d+) .*");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| \\[(?<file>\\S+)]\\(\\S+\\) \\| .* \\| (?<found>.*) \\|$");
    private static final Comparator<Found> WORST_FIRST =
            Comparator.comparing(Found::severity).reversed().thenComparing(Found::rule);

    /** A finding as the list shows it. */
    private record Found(Severity severity, String rule, String place) {
        static Found of(Matcher line) {
            Severity severity = Severity.valueOf(line.group("severity").toUpperCase(Locale.ROOT));
            return new Found(severity, line.group("rule"), line.group("place"));
        }

        @Override
        public String toString() {
            return severity + " " + rule + " " + place;
        }
    }

    @Test
    void every_example_has_the_findings_of_the_list() throws IOException {
        String actual = findings("examples").entrySet().stream()
                .map(file -> file.getKey() + "\n" + listed(file.getValue()))
                .collect(Collectors.joining("\n"));
        if (System.getProperty("update") != null) {
            Files.createDirectories(LIST.getParent());
            Files.writeString(LIST, actual);
        }

        assertThat(actual).isEqualTo(Files.readString(LIST));
    }

    @Test
    void every_example_stands_alone() throws IOException {
        for (Map.Entry<String, List<Found>> example : findings("examples").entrySet()) {
            assertThat(foundIn(example.getKey())).as(example.getKey()).isEqualTo(example.getValue());
        }
    }

    @Test
    void the_dashboard_is_critical_once_it_is_misconfigured_and_only_then() throws IOException {
        assertThat(foundIn("admin-dashboard/2-misconfigured.yaml"))
                .contains(new Found(Severity.CRITICAL, "PR2004", "13:13"));
        assertThat(foundIn("admin-dashboard/1-intended.yaml"))
                .extracting(Found::severity)
                .doesNotContain(Severity.CRITICAL);
        assertThat(foundIn("admin-dashboard/3-protected.yaml"))
                .extracting(Found::severity)
                .doesNotContain(Severity.CRITICAL);
    }

    @Test
    void the_corrected_port_speaks_tls_on_both_sides() throws IOException {
        assertThat(foundIn("https/1-fails.yaml")).extracting(Found::rule).contains("PR1005");
        assertThat(foundIn("https/2-corrected.yaml")).extracting(Found::rule).doesNotContain("PR1005");
    }

    @Test
    void the_page_of_the_examples_says_what_is_found() throws IOException {
        Map<String, String> said = new TreeMap<>();
        Matcher row = ROW.matcher(Project.text("examples/README.md"));
        while (row.find()) {
            said.put(row.group("file"), row.group("found"));
        }
        Map<String, String> found = new TreeMap<>();
        findings("examples").forEach((file, all) -> found.put(file, summary(all)));

        assertThat(said).isEqualTo(found);
    }

    private static List<Found> foundIn(String file) throws IOException {
        return findings("examples/" + file).getOrDefault(file, List.of());
    }

    /** The findings of each example at or below a path; none is an empty list. */
    private static Map<String, List<Found>> findings(String path) throws IOException {
        Run run = Project.run("scan", path, "--quiet");
        Map<String, List<Found>> found = run.out()
                .lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.groupingBy(
                        line -> line.group("file"), TreeMap::new, Collectors.mapping(Found::of, Collectors.toList())));
        Path examples = Project.ROOT.resolve("examples");
        for (Path file : Project.files(path, ".yaml")) {
            String name = examples.relativize(file).toString().replace('\\', '/');
            found.putIfAbsent(name, Collections.emptyList());
        }
        return found;
    }

    private static String listed(List<Found> found) {
        return found.stream().map(each -> "  " + each + "\n").collect(Collectors.joining());
    }

    private static String summary(List<Found> found) {
        Stream<String> rules = found.stream()
                .sorted(WORST_FIRST)
                .map(each -> each.severity() + " " + each.rule())
                .distinct();
        return found.isEmpty() ? "nothing" : rules.collect(Collectors.joining(", "));
    }
}
