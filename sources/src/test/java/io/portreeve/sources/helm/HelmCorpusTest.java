package io.portreeve.sources.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.portreeve.source.SourceCandidate;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceFinder;
import io.portreeve.source.SourceList;
import io.portreeve.source.SourceOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Charts of other projects, held against what those projects publish as rendered; where the corpus is not there, skipped. */
@DisplayName("Charts of other projects")
class HelmCorpusTest {
    private static final Path CORPUS =
            Path.of("../../shared/corpus").toAbsolutePath().normalize();
    private static final Path CHARTS = CORPUS.resolve("open-telemetry+opentelemetry-helm-charts/charts");
    private static final List<String> WITHOUT_DEPENDENCIES = List.of(
            "opentelemetry-collector",
            "opentelemetry-ebpf",
            "opentelemetry-ebpf-instrumentation",
            "opentelemetry-operator",
            "opentelemetry-target-allocator");

    /** The version of Kubernetes that their Helm took when they published; one template asks for a newer one. */
    private static final String PUBLISHED_FOR = "1.32.0";

    private static final int MOST_IN_CORPUS = 300_000;

    static Stream<String> examples() throws IOException {
        if (!Files.isDirectory(CHARTS)) {
            return Stream.of("");
        }
        return WITHOUT_DEPENDENCIES.stream()
                .flatMap(chart -> children(CHARTS.resolve(chart + "/examples"))
                        .filter(example -> Files.isDirectory(example.resolve("rendered")))
                        .map(example -> CHARTS.relativize(example).toString()));
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void the_example_renders_to_what_its_project_publishes(String example) throws IOException {
        assumeTrue(!example.isEmpty(), "the corpus is not here");
        Path folder = CHARTS.resolve(example);
        Map<String, String> published = published(folder.resolve("rendered"));

        Map<String, String> rendered = rendered(example, folder);

        assertThat(published).isNotEmpty();
        // The corpus leaves larger files out.
        rendered.values().removeIf(text -> text.length() > MOST_IN_CORPUS);
        assertThat(rendered).isEqualTo(published);
    }

    /** An example may have several files with values, each for a release of its own; of one template the last one stays. */
    private static Map<String, String> rendered(String example, Path folder) throws IOException {
        Map<String, String> rendered = new TreeMap<>();
        for (Path file : children(folder)
                .filter(child -> String.valueOf(child.getFileName()).endsWith("values.yaml"))
                .toList()) {
            SourceFile values = SourceFile.of("values.yaml", Files.readString(file));
            rendered.putAll(rendered(example.substring(0, example.indexOf('/')), values));
        }
        return rendered;
    }

    /** The documents of each template, in the order of their text, since Helm sorts by kind over all templates. */
    private static Map<String, String> rendered(String chart, SourceFile values) {
        HelmOptions options =
                new HelmOptions("example", "default", PUBLISHED_FOR, List.of(), List.of(values), List.of());
        SourceList found =
                SourceFinder.find(List.of(chart), CHARTS, InputStream.nullInputStream(), SourceOptions.DEFAULT);
        SourceList made = new HelmCharts(options).apply(found);
        assertThat(made.problems()).isEmpty();
        Map<String, List<String>> documents = new TreeMap<>();
        for (SourceCandidate candidate : made.candidates()) {
            candidate
                    .rendered()
                    .ifPresent(each -> documents
                            .computeIfAbsent(name(candidate.path()), name -> new ArrayList<>())
                            .add(each.file().text().strip()));
        }
        return joined(documents);
    }

    private static Map<String, String> published(Path folder) throws IOException {
        Map<String, List<String>> documents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                for (Manifest manifest : manifests(file)) {
                    documents
                            .computeIfAbsent(name(manifest.source()), name -> new ArrayList<>())
                            .add(manifest.text().strip());
                }
            }
        }
        return joined(documents);
    }

    private static List<Manifest> manifests(Path file) throws IOException {
        return Manifest.all(Files.readString(file)).stream()
                .filter(manifest -> !manifest.isTest())
                .toList();
    }

    private static String name(String path) {
        return path.substring(path.indexOf("/templates/") + 1);
    }

    private static Map<String, String> joined(Map<String, List<String>> documents) {
        Map<String, String> joined = new TreeMap<>();
        documents.forEach((name, texts) ->
                joined.put(name, String.join("\n---\n", texts.stream().sorted().toList())));
        return joined;
    }
}
