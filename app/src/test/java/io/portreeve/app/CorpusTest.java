package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.portreeve.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/** All public manifests in one scan, as a user would run it; only where they are beside the project. */
@EnabledIf("isPresent")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusTest {
    private static final Path CORPUS =
            Path.of("../../shared/corpus").toAbsolutePath().normalize();
    private static final Set<String> ON_SENSITIVE_SERVICES = Set.of("PR2001", "PR2002", "PR2004");
    private static final Set<String> LEAVES_THE_CLUSTER = Set.of("medium", "high", "critical");

    private final List<Row> rows = new ArrayList<>();
    private String json = "";

    static boolean isPresent() {
        return Files.isDirectory(CORPUS);
    }

    /** A finding or a problem, as far as the tests ask; a problem has no severity. */
    private record Row(String rule, String severity, String object, String file) {}

    @BeforeAll
    void scan_everything() throws IOException {
        json = scan("4");
        read(json);
    }

    @Test
    void the_bytes_do_not_depend_on_the_number_of_threads() {
        assertThat(scan("1")).isEqualTo(json);
    }

    @TestFactory
    Stream<DynamicTest> what_people_call_dangerous_is_found() throws IOException {
        return labelled("TP")
                .map(label -> DynamicTest.dynamicTest(
                        label[4] + " in " + file(label),
                        () -> assertThat(severities(label)).anyMatch(LEAVES_THE_CLUSTER::contains)));
    }

    @TestFactory
    Stream<DynamicTest> what_people_call_harmless_is_at_most_information() throws IOException {
        return labelled("FP")
                .map(label -> DynamicTest.dynamicTest(
                        label[4] + " in " + file(label),
                        () -> assertThat(severities(label)).allMatch("info"::equals)));
    }

    @Test
    void no_file_that_libyaml_reads_is_called_unreadable() throws IOException {
        Map<String, String[]> files = new TreeMap<>();
        Files.readAllLines(CORPUS.resolve("FILES.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .filter(fields -> fields[5].equals("OK"))
                .forEach(fields -> files.put(fields[0], fields));
        assertThat(rows.stream()
                        .filter(row -> row.rule().equals("unparsable-document"))
                        .map(Row::file)
                        .filter(files::containsKey))
                .isEmpty();
    }

    private static Stream<String[]> labelled(String verdict) throws IOException {
        return Files.readAllLines(CORPUS.resolve("LABELS.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .filter(fields -> fields[7].equals(verdict));
    }

    private static String file(String[] label) {
        return label[0] + "/" + label[1];
    }

    private List<String> severities(String[] label) {
        return rows.stream()
                .filter(row -> ON_SENSITIVE_SERVICES.contains(row.rule()))
                .filter(row -> row.file().equals(file(label)) && row.object().equals(label[4]))
                .map(Row::severity)
                .toList();
    }

    private static String scan(String threads) {
        Run run = new Run.In(CORPUS)
                .withRules(BuiltInRules.all())
                .run("scan", "-f", "json", "--fail-on", "never", "--threads", threads);
        assertThat(run.exitCode()).isZero();
        return run.out();
    }

    private void read(String report) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(report)) {
            while (parser.nextToken() != null) {
                String list = parser.currentName();
                boolean rowsFollow = "findings".equals(list) || "problems".equals(list);
                if (rowsFollow && parser.currentToken() == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        rows.add(row(parser));
                    }
                }
            }
        }
        assertThat(rows).isNotEmpty();
    }

    /** Reads one object of the list, keeping the first value of each name that counts. */
    private static Row row(JsonParser parser) throws IOException {
        Map<String, String> fields = new TreeMap<>();
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING) {
                fields.putIfAbsent(depth + parser.currentName(), parser.getText());
            }
        }
        return new Row(
                fields.getOrDefault("1rule", fields.getOrDefault("1code", "")),
                fields.getOrDefault("1severity", ""),
                fields.getOrDefault("2name", ""),
                fields.getOrDefault("1file", ""));
    }
}
