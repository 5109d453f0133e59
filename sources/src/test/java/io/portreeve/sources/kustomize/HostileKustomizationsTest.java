package io.portreeve.sources.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileKustomizationsTest {
    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
            spec:
              ports:
                - port: 80
            """;

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void a_service_beside() throws IOException {
        folder = temporary.toRealPath().resolve("scanned");
        write("service.yaml", SERVICE);
    }

    private void write(String name, String text) {
        Built.write(folder, name, text);
    }

    private Built kustomization(String text) {
        write("kustomization.yaml", text);
        return Built.of(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/base.yaml",
                "http://example.com/base?ref=main",
                "github.com/example/base?ref=v1",
                "github.com/example/base",
                "git@github.com:example/base.git",
                "git::https://example.com/base",
                "ssh://git@example.com/base",
                "example.com/org/base.git",
                "example.com/org/base?ref=main",
                "example.com/org/base//deploy?timeout=9",
                "gh:example/base",
                "user@example.com:base"
            })
    void what_is_elsewhere_is_named_and_not_fetched(String path) {
        Built built = kustomization("resources:\n  - service.yaml\n  - " + path + "\n");

        assertThat(built.problems()).containsExactly("remote-resource kustomization.yaml:3:5");
        assertThat(built.messages().get(0)).startsWith("'" + path + "' is elsewhere and was not fetched");
        assertThat(built.text())
                .contains("# . < service.yaml".replace(" . ", "  "))
                .contains(SERVICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../../../../../etc",
                "../outside.yaml",
                "/etc/passwd",
                "~/x",
                "C:/x",
                "link/outside.yaml"
            })
    void paths_lead_nowhere_outside(String path) throws IOException {
        Built.write(temporary.toRealPath(), "outside.yaml", SERVICE.replace("web", "outside"));
        Files.createSymbolicLink(folder.resolve("link"), temporary.toRealPath());
        Built built = kustomization("resources:\n  - service.yaml\n  - " + path + "\n");

        assertThat(built.problems()).containsExactly("missing-resource kustomization.yaml:3:5");
        assertThat(built.text()).contains(SERVICE).doesNotContain("outside");
    }

    @Test
    void what_is_not_there_is_named() {
        Built built = kustomization("""
                resources:
                  - service.yaml
                  - nothing.yaml
                  - empty
                components: [nowhere]
                patches: [{path: none.yaml}]
                configMapGenerator: [{name: a, files: [none.txt], envs: [.env]}]
                """);

        assertThat(built.problems())
                .containsExactly(
                        "missing-resource kustomization.yaml:3:5",
                        "missing-resource kustomization.yaml:4:5",
                        "missing-resource kustomization.yaml:5:14",
                        "missing-resource kustomization.yaml:6:18",
                        "missing-resource kustomization.yaml:7:40",
                        "missing-resource kustomization.yaml:7:58");
        assertThat(built.text()).contains(SERVICE);
    }

    @Test
    void a_circle_is_entered_once() {
        write("a/kustomization.yaml", "resources: [../b, ../service.yaml]\n");
        write("b/kustomization.yaml", "resources: [../a]\n");
        write("c/kustomization.yaml", "resources: [.]\n");
        Built built = Built.of(folder);

        assertThat(built.problems())
                .containsExactly(
                        "missing-resource b/kustomization.yaml:1:13", "missing-resource c/kustomization.yaml:1:13");
        assertThat(built.messages())
                .allMatch("It leads back to a kustomization that it belongs to, so it was left out."::equals);
        assertThat(built.text()).contains("# a < service.yaml");
    }

    @Test
    void ten_thousand_bases_are_built_in_one_go() {
        String bases =
                IntStream.range(0, 10_000).mapToObj(i -> "  - b" + i + "\n").collect(Collectors.joining());
        IntStream.range(0, 100)
                .forEach(i -> write(
                        "b" + i + "/kustomization.yaml", "resources: [../service.yaml]\nnameSuffix: -" + i + "\n"));
        Built built = kustomization("resources:\n" + bases);

        assertThat(built.problems()).hasSize(9_900);
        assertThat(built.text()).contains("name: web-99\n");
    }

    @Test
    void bases_that_double_themselves_are_refused() {
        write("l0/kustomization.yaml", "resources: [../service.yaml]\n");
        for (int i = 1; i <= 20; i++) {
            String below = "resources: [../l" + (i - 1) + "]\n";
            write("l" + i + "/kustomization.yaml", "resources: [left, right]\n");
            write("l" + i + "/left/kustomization.yaml", below.replace("../", "../../") + "namePrefix: l-\n");
            write("l" + i + "/right/kustomization.yaml", below.replace("../", "../../") + "namePrefix: r-\n");
        }
        Built built = Built.of(folder);

        assertThat(built.problems()).containsExactly("kustomization-too-large l20/kustomization.yaml:1:1");
        assertThat(built.messages().get(0))
                .isEqualTo(
                        "The kustomization was not built, and its files are judged as they stand: it would hold more than 20000"
                                + " objects.");
    }

    @Test
    void nesting_has_an_end() {
        write("d0/kustomization.yaml", "resources: [../service.yaml]\n");
        IntStream.range(1, 60)
                .forEach(i -> write("d" + i + "/kustomization.yaml", "resources: [../d" + (i - 1) + "]\n"));

        assertThat(Built.of(folder).problems()).containsExactly("kustomization-too-large d59/kustomization.yaml:1:1");
    }

    @Test
    void patches_that_copy_a_value_into_itself_are_refused() {
        String copies = IntStream.range(0, 60)
                .mapToObj(i -> "      - {op: copy, from: /spec, path: /spec/x" + i + "}\n")
                .collect(Collectors.joining());
        Built built = kustomization(
                "resources: [service.yaml]\npatches:\n  - target: {kind: Service}\n    patch: |\n" + copies);

        assertThat(built.problems()).containsExactly("kustomization-too-large kustomization.yaml:1:1");
    }

    @Test
    void an_expression_may_take_only_so_many_steps() {
        write("service.yaml", SERVICE.replace("web", "a".repeat(60)));
        Built built = kustomization("""
                resources: [service.yaml]
                patches:
                  - target: {name: "(.*)(.*)(.*)(.*)(.*)(.*)b"}
                    patch: '[{op: add, path: /spec/type, value: NodePort}]'
                """);

        assertThat(built.messages())
                .containsExactly(
                        "The kustomization was not built, and its files are judged as they stand: a regular expression"
                                + " takes too many steps.");
    }

    @Test
    void aliases_that_multiply_are_refused_and_the_rest_is_built() {
        String bomb = IntStream.range(1, 12)
                .mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1) + "]\n")
                .collect(Collectors.joining());
        write("bomb.yaml", "a0: &a0 [x, x]\n" + bomb);
        Built built = kustomization("resources: [bomb.yaml, service.yaml]\n");

        assertThat(built.problems()).containsExactly("too-many-aliases bomb.yaml:6:20");
        assertThat(built.text()).contains(SERVICE);
    }

    @Test
    void what_is_no_object_is_left_out() {
        write(
                "odd.yaml",
                "- a\n- b\n---\njust text\n---\n{{ broken\n---\nkind: Service\n---\n" + SERVICE.replace("web", "good"));
        Built built = kustomization("resources: [odd.yaml, service.yaml]\n");

        assertThat(built.problems()).isNotEmpty();
        assertThat(built.text()).contains(SERVICE);
    }

    @Test
    void a_kustomization_of_another_shape_harms_nothing() {
        write("a/kustomization.yaml", """
                resources: {a: b}
                patches: [x, [y], {path: [z]}, {patch: '1'}]
                images: [1]
                replicas: [{}]
                labels: [a]
                namespace: [b]
                configMapGenerator: [a]
                """);
        write("b/kustomization.yaml", "- just\n- a list\n");
        write("c/kustomization.yaml", "");
        write("d/kustomization.yaml", "resources: [../service.yaml]\n");
        Built built = Built.of(folder);

        assertThat(built.text()).isEqualTo("# d < service.yaml\n" + SERVICE);
    }
}
