package io.portreeve.sources.helm;

import static io.portreeve.sources.helm.WrittenChart.METADATA;
import static io.portreeve.sources.helm.WrittenChart.problems;
import static io.portreeve.sources.helm.WrittenChart.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.source.SourceList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Charts that mean ill cost a Problem in bounded time, and the ones behind them are rendered. */
class HostileChartsTest {
    private static final String GOOD = "apiVersion: v1\nkind: Service\nmetadata:\n  name: good\n";

    @TempDir
    Path folder;

    private SourceList rendered(String hostile) throws IOException {
        return new WrittenChart(folder)
                .with("a/Chart.yaml", METADATA)
                .with("a/templates/bad.yaml", hostile)
                .with("b/Chart.yaml", METADATA)
                .with("b/templates/good.yaml", GOOD)
                .within(Duration.ofSeconds(5))
                .rendered();
    }

    private static String loop(String body) {
        return "{{- range until 1000000 }}{{- range until 1000000 }}{{- range until 1000000 }}" + body
                + "{{- end }}{{- end }}{{- end }}\n";
    }

    @Test
    void a_loop_without_end_is_stopped() throws IOException {
        SourceList list = rendered(loop("{{ $x := 1 }}"));

        assertThat(problems(list))
                .containsExactly(
                        "chart-not-rendered a/Chart.yaml: Helm was stopped, because rendering took longer than 5"
                                + " seconds.");
        assertThat(texts(list)).containsExactly("b/templates/good.yaml\n" + GOOD.strip());
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only there the memory of a process can be bounded from outside")
    void allocation_without_end_is_stopped() throws IOException {
        SourceList list = rendered("{{- $big := repeat 100000000 \"x\" }}"
                + "{{- $all := list }}{{- range until 1000 }}{{- $all = append $all (cat $big .) }}{{- end }}a: b\n");

        assertThat(problems(list))
                .containsExactly(
                        "chart-not-rendered a/Chart.yaml: Helm was stopped, because rendering needed more memory"
                                + " than a chart may.");
        assertThat(texts(list)).hasSize(1);
    }

    @Test
    void definitions_that_call_each_other_without_end_are_stopped() throws IOException {
        SourceList list = rendered("{{ define \"a\" }}{{ template \"a\" . }}{{ end }}{{ template \"a\" . }}\n");

        assertThat(problems(list)).singleElement().asString().startsWith("chart-not-rendered a/Chart.yaml: Helm ");
        assertThat(texts(list)).hasSize(1);
    }

    @Test
    void files_outside_of_the_chart_are_not_there() throws IOException {
        SourceList list = rendered("""
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: x
                data:
                  a: {{ .Files.Get "../../../../../../etc/passwd" | quote }}
                  b: {{ .Files.Get "/etc/passwd" | quote }}
                """);

        assertThat(texts(list).get(0)).contains("a: \"\"", "b: \"\"").doesNotContain("root");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void links_out_of_the_chart_are_left_out_and_told() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "hidden");
        Files.createDirectories(folder.resolve("a"));
        Files.createSymbolicLink(folder.resolve("a/secret.txt"), folder.resolve("secret.txt"));

        SourceList list = rendered("""
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: x
                data:
                  a: {{ .Files.Get "secret.txt" | quote }}
                """);

        assertThat(texts(list).get(0)).contains("a: \"\"");
        assertThat(problems(list))
                .containsExactly("link-out-of-chart a/secret.txt: The link leads out of the chart, and the chart was"
                        + " rendered without it.");
    }

    @Test
    void an_archive_that_unpacks_to_too_much_or_climbs_out_is_refused_or_harmless() throws IOException {
        Files.write(folder.resolve("bomb.tgz"), HostileArchive.bomb());
        Files.write(folder.resolve("climber.tgz"), HostileArchive.climber());

        SourceList list = new WrittenChart(folder).rendered("bomb.tgz", "climber.tgz");

        assertThat(problems(list).get(0))
                .startsWith("chart-not-rendered bomb.tgz: The archive bomb.tgz cannot be unpacked");
        assertThat(folder.resolve("../climbed.yaml")).doesNotExist();
        assertThat(folder.resolve("climbed.yaml")).doesNotExist();
    }

    @Test
    void a_chart_that_cannot_be_copied_costs_only_itself() throws IOException {
        Files.write(folder.resolve("a.tgz"), HostileArchive.contradiction());
        SourceList list = new WrittenChart(folder)
                .with("b/Chart.yaml", METADATA)
                .with("b/templates/good.yaml", GOOD)
                .rendered("a.tgz", "b");

        assertThat(problems(list))
                .singleElement()
                .asString()
                .startsWith("chart-not-rendered a.tgz: The chart cannot be copied for Helm: ");
        assertThat(texts(list)).containsExactly("b/templates/good.yaml\n" + GOOD.strip());
    }

    @Test
    void a_dependency_with_a_name_that_no_folder_can_have_is_left_to_helm() throws IOException {
        SourceList list = new WrittenChart(folder)
                .with("a/Chart.yaml", METADATA + "dependencies:\n  - name: \"a\\0b\"\n  - name: ..\n")
                .with("a/templates/good.yaml", GOOD)
                .with("b/Chart.yaml", METADATA)
                .with("b/templates/good.yaml", GOOD)
                .rendered();

        assertThat(texts(list)).contains("b/templates/good.yaml\n" + GOOD.strip());
        assertThat(problems(list)).allMatch(problem -> problem.startsWith("chart-not-rendered a/Chart.yaml: "));
    }

    @Test
    void templates_that_would_take_long_to_look_through_do_not() throws IOException {
        SourceList list = new WrittenChart(folder)
                .with("a/Chart.yaml", METADATA)
                .with("a/templates/_blank.tpl", "{{ define \"x\" }}" + "\n".repeat(500_000) + "{{ end }}")
                .with("a/templates/_open.tpl", "{{".repeat(500_000))
                .with("a/templates/_many.tpl", "{{ define \"y\" }}" + "a: {{ 1 }}\n".repeat(50_000) + "{{ end }}")
                .with("b/Chart.yaml", METADATA)
                .with("b/templates/good.yaml", GOOD)
                .rendered();

        assertThat(problems(list)).singleElement().asString().startsWith("chart-not-rendered a/Chart.yaml: Helm ");
        assertThat(texts(list)).containsExactly("b/templates/good.yaml\n" + GOOD.strip());
    }

    @Test
    void characters_that_marks_are_made_of_do_no_harm() throws IOException {
        SourceList list = rendered("""
                apiVersion: v1
                kind: Service
                metadata:
                  name: "\uE000\uE010\uE003\uE001\uE011\uE003"
                  x: {{ "\uE002\uE010\uE003" }}
                """);

        assertThat(problems(list)).isEmpty();
        assertThat(texts(list).get(0)).contains("name: \"\uE000\uE010\uE003\uE001\uE011\uE003\"");
    }

    @Test
    void nothing_is_left_behind() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        long before = scratchFolders(temporary);

        rendered(GOOD);

        assertThat(scratchFolders(temporary)).isLessThanOrEqualTo(before);
    }

    private static long scratchFolders(Path temporary) throws IOException {
        try (var children = Files.list(temporary)) {
            return children.filter(child -> String.valueOf(child.getFileName()).startsWith("portreeve-"))
                    .count();
        }
    }
}
