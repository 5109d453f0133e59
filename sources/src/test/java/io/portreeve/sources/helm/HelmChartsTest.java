package io.portreeve.sources.helm;

import static io.portreeve.sources.helm.WrittenChart.METADATA;
import static io.portreeve.sources.helm.WrittenChart.only;
import static io.portreeve.sources.helm.WrittenChart.problems;
import static io.portreeve.sources.helm.WrittenChart.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.source.SourceCandidate;
import io.portreeve.source.SourceList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelmChartsTest {
    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata:
              name: {{ .Release.Name }}
              namespace: {{ .Release.Namespace }}
            """;

    @TempDir
    Path folder;

    private WrittenChart chart(String template) throws IOException {
        return new WrittenChart(folder).with("Chart.yaml", METADATA).with("templates/t.yaml", template);
    }

    private static HelmOptions options(String... sets) {
        return new HelmOptions("shop", "prod", "1.30.0", List.of("example.com/v1"), List.of(), List.of(sets));
    }

    @Test
    void what_was_rendered_stands_in_the_place_of_the_templates_and_belongs_to_the_chart() throws IOException {
        SourceList list = new WrittenChart(folder)
                .with("web/Chart.yaml", METADATA)
                .with("web/values.yaml", "a: b\n")
                .with("web/templates/service.yaml", SERVICE)
                .with("plain.yaml", "kind: Service\n")
                .rendered();

        assertThat(list.candidates())
                .extracting(SourceCandidate::path)
                .containsExactly("plain.yaml", "web/Chart.yaml", "web/templates/service.yaml", "web/values.yaml");
        assertThat(list.candidates().get(2).rendered().orElseThrow().unit()).isEqualTo("web");
    }

    @Test
    void release_namespace_versions_and_values_are_those_that_were_given() throws IOException {
        SourceList list = chart("""
                apiVersion: v1
                kind: Service
                metadata:
                  name: {{ .Release.Name }}
                  namespace: {{ .Release.Namespace }}
                  labels:
                    kube: {{ .Capabilities.KubeVersion.Version }}
                    known: "{{ .Capabilities.APIVersions.Has "example.com/v1" }}"
                    unknown: "{{ .Capabilities.APIVersions.Has "example.com/v2" }}"
                    built-in: "{{ .Capabilities.APIVersions.Has "apps/v1" }}"
                    port: "{{ .Values.service.port }}"
                """).rendering(options("service.port=81")).rendered();

        assertThat(only(list).text()).isEqualTo("""
                apiVersion: v1
                kind: Service
                metadata:
                  name: shop
                  namespace: prod
                  labels:
                    kube: v1.30.0
                    known: "true"
                    unknown: "false"
                    built-in: "true"
                    port: "81"
                """);
    }

    @Test
    void an_archive_is_rendered_and_shown_by_its_name_and_the_path_in_it() throws IOException {
        Files.write(
                folder.resolve("shop-1.2.3.tgz"),
                archive(Map.of("shop/Chart.yaml", METADATA, "shop/templates/service.yaml", SERVICE)));

        SourceList list = new WrittenChart(folder).rendered("shop-1.2.3.tgz");

        assertThat(texts(list)).containsExactly("""
                shop-1.2.3.tgz:templates/service.yaml
                apiVersion: v1
                kind: Service
                metadata:
                  name: release-name
                  namespace: default""");
    }

    @Test
    void a_dependency_may_be_an_archive_in_charts() throws IOException {
        WrittenChart chart = new WrittenChart(folder)
                .with("Chart.yaml", METADATA + "dependencies:\n  - name: db\n    version: 1.2.3\n");
        Files.createDirectories(folder.resolve("charts"));
        Files.write(
                folder.resolve("charts/db-1.2.3.tgz"),
                archive(Map.of("db/Chart.yaml", METADATA.replace("shop", "db"), "db/templates/service.yaml", SERVICE)));

        assertThat(texts(chart.rendered()))
                .singleElement()
                .asString()
                .startsWith("charts/db-1.2.3.tgz:templates/service.yaml\n");
    }

    private static byte[] archive(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] text = file.getValue().getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(text.length);
                tar.putArchiveEntry(entry);
                tar.write(text);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void a_dependency_is_taken_from_the_folder_it_names_or_from_beside_the_chart() throws IOException {
        SourceList list = new WrittenChart(folder)
                .with("shop/Chart.yaml", METADATA + """
                        dependencies:
                          - name: db
                            version: 1.2.3
                            repository: file://../../local/db
                          - name: cache
                            version: 1.2.3
                            repository: https://example.com/charts
                        """)
                .with("cache/Chart.yaml", METADATA.replace("shop", "cache"))
                .with("cache/templates/service.yaml", SERVICE)
                .with("../local/db/Chart.yaml", METADATA.replace("shop", "db"))
                .with("../local/db/templates/service.yaml", SERVICE)
                .rendered("shop");

        assertThat(problems(list)).isEmpty();
        assertThat(list.candidates())
                .filteredOn(candidate -> candidate.rendered().isPresent())
                .extracting(SourceCandidate::path)
                .containsExactly("../local/db/templates/service.yaml", "cache/templates/service.yaml");
    }

    @Test
    void a_missing_dependency_is_named_and_the_rest_is_rendered() throws IOException {
        SourceList list = chart(SERVICE)
                .with("Chart.yaml", METADATA + """
                        dependencies:
                          - name: postgresql
                            version: 15.x
                            repository: https://charts.example.com
                          - name: redis
                            version: 18.x
                            repository: https://charts.example.com
                            condition: redis.enabled
                        """)
                .with("values.yaml", "redis:\n  enabled: false\n")
                .rendered();

        assertThat(problems(list))
                .containsExactly("chart-dependency-missing Chart.yaml: The chart depends on postgresql"
                        + " (https://charts.example.com), which is neither in charts/ nor beside it, and was rendered"
                        + " without. helm dependency build fetches it.");
        assertThat(texts(list)).hasSize(1);
    }

    @Test
    void notes_and_tests_are_no_part_of_what_runs() throws IOException {
        SourceList list = chart(SERVICE)
                .with("templates/NOTES.txt", "{{ fail \"no notes without an address\" }}")
                .with("templates/tests/connection.yaml", """
                        apiVersion: v1
                        kind: Pod
                        metadata:
                          name: {{ required "a name is needed" .Values.none }}
                          annotations:
                            "helm.sh/hook": test
                        """)
                .with("templates/check.yaml", """
                        apiVersion: v1
                        kind: Pod
                        metadata:
                          name: check
                          annotations:
                            "helm.sh/hook": test
                        """)
                .with("templates/migrate.yaml", """
                        apiVersion: batch/v1
                        kind: Job
                        metadata:
                          name: migrate
                          annotations:
                            "helm.sh/hook": pre-upgrade
                        """)
                .rendered();

        assertThat(problems(list)).isEmpty();
        assertThat(texts(list))
                .extracting(text -> text.lines().findFirst().orElse(""))
                .containsExactly("templates/migrate.yaml", "templates/t.yaml");
        assertThat(list.skipped()).containsEntry("objects that are there only for helm test", 1);
    }

    @Test
    void a_lookup_finds_nothing_because_no_cluster_is_asked() throws IOException {
        SourceList list = chart("""
                {{- $secret := lookup "v1" "Secret" .Release.Namespace (printf "%s-x" .Release.Name) }}
                apiVersion: v1
                kind: Service
                metadata:
                  name: {{ if $secret }}found{{ else }}nothing{{ end }}
                  annotations:
                    note: lookup "v1" is only text here
                """).rendered();

        assertThat(only(list).text()).contains("name: nothing", "note: lookup \"v1\" is only text here");
    }

    @Test
    void a_library_is_rendered_by_those_that_use_it() throws IOException {
        SourceList list =
                chart(SERVICE).with("Chart.yaml", METADATA + "type: library\n").rendered();

        assertThat(texts(list)).isEmpty();
        assertThat(problems(list)).isEmpty();
        assertThat(list.skipped()).containsEntry("Helm library charts (others render them)", 1);
    }

    @Test
    void a_chart_that_prints_nothing_is_no_trouble() throws IOException {
        SourceList list = chart("{{ if false }}\nkind: Service\n{{ end }}\n").rendered();

        assertThat(problems(list)).isEmpty();
        assertThat(texts(list)).isEmpty();
    }

    @Test
    void what_helm_says_against_a_chart_is_told_and_its_files_stay() throws IOException {
        SourceList list = chart("name: {{ required \"A host is needed\" .Values.host }}\n")
                .rendered();

        assertThat(problems(list))
                .containsExactly("chart-not-rendered Chart.yaml: Helm cannot render the chart: at"
                        + " (shop/templates/t.yaml:1:9): A host is needed. Give what it needs with --values or --set.");
        assertThat(list.candidates())
                .extracting(SourceCandidate::path)
                .containsExactly("Chart.yaml", "templates/t.yaml");
    }

    @Test
    void words_beyond_ascii_come_through() throws IOException {
        SourceList list =
                chart("kind: Service\nmetadata:\n  name: größe-{{ \"日本\" }}\n").rendered();

        assertThat(only(list).text()).contains("name: größe-日本");
    }
}
