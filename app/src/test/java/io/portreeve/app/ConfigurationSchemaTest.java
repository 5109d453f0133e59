package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.portreeve.document.Cursor;
import io.portreeve.document.Document;
import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.finding.Severity;
import io.portreeve.model.Protocol;
import io.portreeve.reachability.Cni;
import io.portreeve.rules.BuiltInRules;
import io.portreeve.rules.catalogue.Danger;
import io.portreeve.source.SourceFile;
import io.portreeve.topology.cloud.LoadBalancers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema of {@code portreeve.yaml}, its reader and its page say the same. */
class ConfigurationSchemaTest {
    private static final String FILE = "app/src/main/resources/io/portreeve/app/portreeve.schema.json";
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    static List<String> examples() throws IOException {
        List<String> examples = new ArrayList<>();
        Matcher shown = EXAMPLE.matcher(Project.text("docs/configuration.md"));
        while (shown.find()) {
            examples.add(shown.group(1));
        }
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_documented_example_is_accepted_by_schema_and_reader(String example) throws IOException {
        assertThat(errors(example)).isEmpty();
        assertThat(read(example).err()).isEmpty();
    }

    @Test
    void the_complete_example_shows_every_key() throws IOException {
        Map<String, List<String>> shown = new TreeMap<>();
        gather(parse(examples().get(0)), "", shown);

        assertThat(shown.keySet()).containsAll(ConfigurationKeys.BY_PLACE.keySet());
        ConfigurationKeys.BY_PLACE.forEach(
                (place, keys) -> assertThat(shown.get(place)).as(place).containsAll(keys));
    }

    private static void gather(Cursor at, String place, Map<String, List<String>> shown) {
        at.entries().forEach((key, value) -> {
            shown.computeIfAbsent(place, any -> new ArrayList<>()).add(key);
            gather(value, place.equals("rules") ? "rules.*" : place.isEmpty() ? key : place + "." + key, shown);
        });
        at.items().forEach(item -> gather(item, place + "[]", shown));
    }

    @Test
    void the_schema_has_the_keys_of_the_reader_and_no_others() throws IOException {
        Map<String, List<String>> keys = new TreeMap<>();
        gatherProperties(schema(), "", keys);

        Map<String, List<String>> expected = new TreeMap<>();
        ConfigurationKeys.BY_PLACE.forEach(
                (place, known) -> expected.put(place, known.stream().sorted().toList()));
        assertThat(keys).isEqualTo(expected);
    }

    private static void gatherProperties(Cursor schema, String place, Map<String, List<String>> keys) {
        Map<String, Cursor> properties = schema.get("properties").entries();
        if (!properties.isEmpty()) {
            keys.put(place, properties.keySet().stream().sorted().toList());
            assertThat(schema.get("additionalProperties").bool())
                    .as("unknown keys of '" + place + "'")
                    .contains(false);
        }
        properties.forEach((key, value) -> gatherProperties(value, place.isEmpty() ? key : place + "." + key, keys));
        if (schema.get("items").exists()) {
            gatherProperties(schema.get("items"), place + "[]", keys);
        }
        if (schema.get("additionalProperties").isMapping()) {
            gatherProperties(schema.get("additionalProperties"), place + ".*", keys);
        }
    }

    static List<String> places() {
        return List.copyOf(new TreeMap<>(ConfigurationKeys.BY_PLACE).keySet());
    }

    @ParameterizedTest
    @MethodSource("places")
    void an_unknown_key_is_refused_at_every_place_by_both(String place) throws IOException {
        List<String> known = ConfigurationKeys.BY_PLACE.getOrDefault(place, List.of());
        String wrong = known.get(0) + "x";
        String text = within(place, "{" + wrong + ": 1}");

        assertThat(errors(text)).isNotEmpty();
        assertThat(read(text).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(read(text).err())
                .containsPattern("portreeve.yaml:1:\\d+: unknown key '" + wrong + "'; did you mean '")
                .contains("The keys here are " + String.join(", ", known));
    }

    /** A document with a value at a place. */
    private static String within(String place, String value) {
        if (place.isEmpty()) {
            return value;
        }
        if (place.endsWith("[]")) {
            return within(place.substring(0, place.length() - 2), "[" + value + "]");
        }
        int dot = place.lastIndexOf('.');
        String key = place.substring(dot + 1).replace("*", "PR2001");
        return within(place.substring(0, Math.max(0, dot)), "{" + key + ": " + value + "}");
    }

    @Test
    void the_schema_offers_the_words_that_the_reader_takes() throws IOException {
        assertWords(LoadBalancers.providers(), "properties", "provider");
        assertWords(spelled(Cni.values()), "properties", "cni");
        assertWords(FailOn.words(), "properties", "failOn");
        assertWords(
                spelled(Severity.values()), "properties", "rules", "additionalProperties", "properties", "severity");
        assertWords(spelled(Danger.values()), "properties", "catalogue", "items", "properties", "danger");
        assertWords(spelled(Protocol.values()), "properties", "catalogue", "items", "properties", "protocol");
    }

    private static List<String> spelled(Object[] constants) {
        return Stream.of(constants).map(Object::toString).toList();
    }

    private static void assertWords(Collection<String> words, String first, String... more) throws IOException {
        List<Cursor> offered = schema().at(first, more).get("enum").items();
        assertThat(offered.stream().flatMap(word -> word.text().stream())).containsExactlyInAnyOrderElementsOf(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "provider: amazon",
                "nodes: {public: maybe}",
                "nodes: true",
                "failOn: 3",
                "rules: [PR2001]",
                "rules: {PR2001: {enabled: often}}",
                "rules: {PR2001: {severity: bad}}",
                "catalogue: {port: 1}",
                "catalogue: [{port: 0, service: a, danger: admin}]",
                "catalogue: [{port: 65536, service: a, danger: admin}]",
                "catalogue: [{port: web, service: a, danger: admin}]",
                "catalogue: [{port: 1, service: a}]",
                "catalogue: [{port: 1, danger: admin}]",
                "catalogue: [{port: 1, service: a, danger: bad}]",
                "catalogue: [{port: 1, service: a, danger: admin, protocol: HTTP}]",
                "catalogue: [{port: 1, service: a, danger: admin, words: a}]",
                "catalogue: [{port: 1, service: a, danger: admin, words: ['a,b']}]",
                "catalogue: [{port: 1, service: a, danger: admin, words: ['-']}]",
                "catalogue: [{port: 1, service: a, danger: admin, words: ['shop:a']}]",
                "trusted: [10.0.0.0/8]",
                "trusted: {cidrs: 10.0.0.0/8}",
                "trusted: {cidrs: [10.0.0.1]}",
                "trusted: {cidrs: [0.0.0.0/0]}",
                "trusted: {cidrs: ['::/0']}",
                "trusted: {namespaces: [Monitoring]}",
                "workloadKinds: [{apiVersion: apps, kind: Fleet, podTemplate: spec}]",
                "workloadKinds: [{apiVersion: apps/v1, kind: fleet, podTemplate: spec}]",
                "workloadKinds: [{apiVersion: apps/v1, kind: Fleet, podTemplate: spec..template}]",
                "workloadKinds: [{apiVersion: apps/v1, kind: Fleet}]",
            })
    void what_is_wrong_is_refused_by_both(String text) throws IOException {
        assertThat(errors(text)).isNotEmpty();
        assertThat(read(text).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(read(text).err()).startsWith("portreeve: portreeve.yaml:1:");
    }

    private Run read(String text) throws IOException {
        Files.writeString(folder.resolve("portreeve.yaml"), text);
        return new Run.In(folder).withRules(BuiltInRules.all()).run("scan");
    }

    private static List<?> errors(String yaml) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Project.text(FILE), InputFormat.JSON);
        return schema.validate(yaml, InputFormat.YAML);
    }

    private static Cursor schema() throws IOException {
        return parse(Project.text(FILE));
    }

    private static Cursor parse(String text) {
        List<Document> documents = new ArrayList<>();
        assertThat(new DocumentReader(Limits.DEFAULT).read(SourceFile.of("text", text), documents::add))
                .isEmpty();
        return documents.get(0).cursor();
    }
}
