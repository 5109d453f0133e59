package io.portreeve.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.document.Limits;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceFinder;
import io.portreeve.source.SourceList;
import io.portreeve.source.SourceOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanTest {
    @TempDir
    private Path work;

    @Test
    void every_file_falls_to_the_nearest_kustomization_else_chart_else_the_arguments() throws IOException {
        write("plain/a.yaml", service("a"));
        write("app/kustomization.yaml", "resources: [deep/b.yaml]\n");
        write("app/deep/b.yaml", service("b"));
        write("chart/Chart.yaml", "name: c\n");
        write("chart/crds/c.yaml", service("c"));

        assertThat(units(UnitMode.AUTO, ".")).isEqualTo(Map.of("a", "", "b", "app", "c", "chart"));
        assertThat(units(UnitMode.FOLDER, ".")).isEqualTo(Map.of("a", "plain", "b", "app/deep", "c", "chart/crds"));
        assertThat(units(UnitMode.ARGUMENT, ".")).isEqualTo(Map.of("a", "", "b", "", "c", ""));
        assertThat(units(UnitMode.AUTO, "app/deep")).isEqualTo(Map.of("b", ""));
        assertThat(units(UnitMode.AUTO, "app/deep/b.yaml", "plain/a.yaml")).isEqualTo(Map.of("a", "", "b", ""));
    }

    @Test
    void what_helm_and_kustomize_own_is_no_manifest() throws IOException {
        write("chart/Chart.yaml", "name: c\n");
        write("chart/values.yaml", service("values"));
        write("chart/values-prod.yaml", service("values-prod"));
        write("chart/ci/test-values.yaml", service("ci"));
        write("chart/templates/svc.yaml", service("raw"));
        write("chart/crds/crd.yaml", service("crd"));
        write("base/kustomization.yml", """
                patches:
                  - path: one.yaml
                  - target: {kind: Service}
                    patch: |-
                      - op: remove
                        path: /spec
                patchesStrategicMerge: [../shared/./two.yaml]
                patchesJson6902:
                  - path: three.json
                """);
        write("base/one.yaml", service("one"));
        write("shared/two.yaml", service("two"));
        write("base/three.json", "[]");
        write("base/real.yaml", service("real"));

        ScanResult result = scan(ScanOptions.DEFAULT, ".");

        assertThat(units(UnitMode.AUTO, ".")).containsOnlyKeys("crd", "one", "real", "two");
        assertThat(result.problems()).isEmpty();
        assertThat(result.statistics().files()).isEqualTo(5);
        assertThat(result.statistics().skipped())
                .containsEntry("Helm chart templates (render the chart to judge them)", 1)
                .containsEntry("Helm chart values and metadata", 4)
                .containsEntry("documents that are no Kubernetes objects", 1)
                .containsEntry("kustomization files", 1);
    }

    @Test
    void a_file_that_is_named_is_read_though_a_chart_owns_it() throws IOException {
        write("chart/Chart.yaml", "name: c\n");
        write("chart/templates/svc.yaml", service("raw"));

        assertThat(units(UnitMode.AUTO, "chart", "chart/templates/svc.yaml")).containsOnlyKeys("raw");
    }

    @Test
    void a_broken_kustomization_is_a_problem() throws IOException {
        write("kustomization.yaml", "patches: [\n");

        assertThat(scan(ScanOptions.DEFAULT, ".").problems())
                .extracting(Problem::file)
                .containsExactly("kustomization.yaml");
    }

    @Test
    void a_broken_file_costs_only_itself() throws IOException {
        write("a.yaml", service("a"));
        write("b.yaml", "kind: [\n");
        Files.write(work.resolve("c.yaml"), new byte[] {0, 1, (byte) 0xff, (byte) 0xfe, 0, 0, 1});
        write("d.yaml", "---\n" + service("d"));

        ScanResult result = scan(ScanOptions.DEFAULT, ".");

        assertThat(result.findings())
                .extracting(finding -> finding.object().name())
                .containsExactly("a", "d");
        assertThat(result.problems()).extracting(Problem::file).containsExactly("b.yaml", "c.yaml");
    }

    @Test
    void findings_come_in_the_order_of_files_and_lines() throws IOException {
        write("b.yaml", service("z") + "---\n" + service("a"));
        write("a.yaml", service("m"));

        assertThat(scan(ScanOptions.DEFAULT, ".").findings())
                .extracting(finding -> finding.object().name())
                .containsExactly("m", "z", "a");
    }

    @Test
    void severities_can_be_chosen_and_the_least_be_left_out() throws IOException {
        write("a.yaml", service("a"));

        assertThat(scan(options(Map.of("PR9001", Severity.CRITICAL), Severity.HIGH), ".")
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.CRITICAL);
        assertThat(scan(options(Map.of(), Severity.HIGH), ".").findings()).isEmpty();
    }

    @Test
    void a_fingerprint_survives_moved_lines_and_items() throws IOException {
        write("a.yaml", service("a") + "---\n" + service("a"));
        List<String> before = fingerprints();
        write("a.yaml", "# moved\n\n" + service("a").replace("ports:", "ports:   ") + "---\n" + service("a"));

        assertThat(fingerprints()).isEqualTo(before).doesNotHaveDuplicates();
        assertThat(before).hasSize(2).allMatch(print -> print.matches("[0-9a-f]{32}"));
    }

    @Test
    void a_fingerprint_tells_objects_apart() throws IOException {
        write("a.yaml", service("a"));
        List<String> before = fingerprints();
        write("a.yaml", service("b"));

        assertThat(fingerprints()).doesNotContainAnyElementsOf(before);
    }

    @Test
    void list_indices_do_not_count_in_a_fingerprint_but_bracketed_keys_do() {
        assertThat(Fingerprints.withoutIndices("spec.ports[0].targetPort")).isEqualTo("spec.ports.targetPort");
        assertThat(Fingerprints.withoutIndices("a[10][2].b")).isEqualTo("a.b");
        assertThat(Fingerprints.withoutIndices("metadata.annotations['x.y/z']"))
                .isEqualTo("metadata.annotations['x.y/z']");
        assertThat(Fingerprints.withoutIndices("odd[")).isEqualTo("odd[");
    }

    @Test
    void a_key_twice_concerns_only_files_that_hold_objects() throws IOException {
        write("site.yml", "plugins: [a]\nplugins: [b]\n");
        write("web.yaml", service("web") + "kind: Service\n");
        assertThat(scan(ScanOptions.DEFAULT, ".").problems())
                .extracting(problem -> problem.file() + " " + problem.code())
                .containsExactly("web.yaml duplicate-key");
    }

    private List<String> fingerprints() {
        return scan(ScanOptions.DEFAULT, ".").findings().stream()
                .map(Finding::fingerprint)
                .toList();
    }

    private Map<String, String> units(UnitMode mode, String... arguments) {
        ScanOptions options = new ScanOptions(
                Limits.DEFAULT, mode, ExposureOptions.NONE, List.of(), Map.of(), Severity.INFO, Confidence.POSSIBLE);
        return scan(options, arguments).findings().stream()
                .map(Finding::object)
                .collect(Collectors.toMap(
                        KubernetesObject::name, object -> object.origin().unit()));
    }

    private static ScanOptions options(Map<String, Severity> severities, Severity least) {
        return new ScanOptions(
                Limits.DEFAULT, UnitMode.AUTO, ExposureOptions.NONE, List.of(), severities, least, Confidence.POSSIBLE);
    }

    private ScanResult scan(ScanOptions options, String... arguments) {
        SourceList sources =
                SourceFinder.find(List.of(arguments), work, InputStream.nullInputStream(), SourceOptions.DEFAULT);
        return new Scan(options, List.of(new EveryService()), Workers.inline()).run(sources);
    }

    private void write(String name, String text) throws IOException {
        Path file = work.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String service(String name) {
        return """
                apiVersion: v1
                kind: Service
                metadata:
                  name: %s
                spec:
                  selector:
                    app: web
                  ports:
                    - port: 80
                """.formatted(name);
    }

    private static final class EveryService implements Rule {
        private static final RuleInfo INFO =
                RuleInfo.of("PR9001", "every-service", Severity.LOW, "Finds every Service.");

        @Override
        public RuleInfo info() {
            return INFO;
        }

        @Override
        public Stream<Finding> check(RuleContext context) {
            return context.snapshot().services().stream()
                    .map(service -> finding(service, place(service))
                            .severity(Severity.LOW)
                            .message("A Service."));
        }

        private static Place place(KubernetesObject service) {
            return service.meta().namePlace();
        }
    }
}
