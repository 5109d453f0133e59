package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
    @TempDir
    private Path top;

    private Path folder;

    @BeforeEach
    void a_service() throws IOException {
        folder = Files.createDirectory(top.resolve("deploy"));
        Files.writeString(folder.resolve("web.yaml"), """
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                spec:
                  selector:
                    app: web
                  ports:
                    - port: 80
                      targetPort: 8080
                """);
    }

    @Test
    void the_nearest_file_upwards_counts() throws IOException {
        configure("failOn: medium\n");

        assertThat(scan().exitCode()).isEqualTo(1);
        assertThat(scan("--fail-on", "high").exitCode()).isZero();
    }

    @Test
    void rules_can_be_switched_off_and_weighed() throws IOException {
        configure("""
                rules:
                  PR9001: {severity: critical}
                  every-port:
                    enabled: false
                """);

        assertThat(scan().out()).contains("critical PR9001").doesNotContain("PR9002");
        assertThat(scan().exitCode()).isEqualTo(1);
        assertThat(scan("--rule", "PR9002").out()).contains("PR9002");
    }

    @Test
    void kinds_that_run_pods_can_be_taught() throws IOException {
        Files.writeString(folder.resolve("game.yaml"), """
                apiVersion: games.example.org/v1
                kind: Fleet
                metadata:
                  name: web
                spec:
                  template:
                    metadata:
                      labels:
                        app: web
                    spec:
                      containers:
                        - name: web
                          image: example.org/web:1
                """);
        assertThat(scan().out()).contains("1 Kubernetes object)");
        configure("""
                workloadKinds:
                  - {apiVersion: games.example.org/v1, kind: Fleet, podTemplate: spec.template}
                """);

        assertThat(scan().out()).contains("2 Kubernetes objects)");
    }

    @Test
    void an_empty_file_says_nothing() throws IOException {
        configure("# nothing yet\n");

        assertThat(scan().exitCode()).isZero();
    }

    @Test
    void a_named_file_wins_and_has_to_exist() throws IOException {
        configure("failOn: medium\n");
        Files.writeString(folder.resolve("other.yaml"), "failOn: never\n");

        assertThat(scan("--config", "other.yaml").exitCode()).isZero();
        assertThat(scan("--config", "missing.yaml").err())
                .isEqualTo("portreeve: --config: there is no file missing.yaml\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            failon: high                 | 1:1: unknown key 'failon'; did you mean 'failOn'?
            nodes: {pubic: true}         | 1:9: unknown key 'pubic'; did you mean 'public'?
            nodes: [public]              | 'nodes' is a mapping of keys to values
            failOn: hihg                 | did you mean 'high'?
            failOn: [high]               | is a single value
            nodes: {public: maybe}       | is one of true, false, unknown, not 'maybe'
            rules: {PR900l: {}}          | there is no rule 'PR900l'; did you mean 'PR9001'?
            rules: {PR9001: {severty: low}} | unknown key 'severty'; did you mean 'severity'?
            rules: {PR9001: {severity: bad}} | is one of info, low, medium, high, critical, not 'bad'
            workloadKinds: {kind: Fleet} | is a list of apiVersion, kind and podTemplate
            workloadKinds: [{kind: Fleet}] | lacks 'apiVersion'
            cni: caliko                  | did you mean 'calico'?
            just text                    | is a mapping of keys to values
            failOn: [ | portreeve.yaml
            """)
    void a_mistake_stops_the_scan_and_names_its_place(String text, String message) throws IOException {
        configure(text + "\n");

        Run run = scan();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("portreeve: ../portreeve.yaml:").contains(message);
    }

    private void configure(String text) throws IOException {
        Files.writeString(top.resolve("portreeve.yaml"), text);
    }

    private Run scan(String... more) {
        List<String> words = new ArrayList<>(List.of("scan"));
        words.addAll(List.of(more));
        return new Run.In(folder).run(words.toArray(new String[0]));
    }
}
