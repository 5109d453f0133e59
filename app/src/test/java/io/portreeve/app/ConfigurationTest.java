package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.rules.BuiltInRules;
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
    private static final String TILL = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: till
            spec:
              selector:
                matchLabels: {app: till}
              template:
                metadata:
                  labels: {app: till}
                spec:
                  containers:
                    - name: shop
                      image: registry.example.com/shop:1
            ---
            apiVersion: v1
            kind: Service
            metadata:
              name: till
            spec:
              type: LoadBalancer
              selector: {app: till}
              ports: [{port: 80, targetPort: %s}]
            """;

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
            rules: {PR9001: {}, every-service: {}} | 1:21: rule PR9001 is already set above; one entry is enough
            rules: {PR9001: {}, PR9001: {}} | 1:21: this key is given twice; remove one of the two
            catalogue: [{port: 80}]      | 'catalogue[0]' lacks 'service'
            catalogue: [{port: 80, service: a, danger: admni}] | did you mean 'admin'?
            catalogue: [{port: 0x50, service: a, danger: admin}] | is a whole number between 1 and 65535, not '0x50'
            catalogue: [{port: 80, service: a, danger: admin, protocol: HTTP}] | is one of TCP, UDP, SCTP, not 'HTTP'
            catalogue: [{port: 80, service: a, danger: admin, words: ['a,b']}] | is a word to look for, such as till
            catalogue: [{port: 80, service: a, danger: admin}, {port: 80, service: a, danger: debug}] | 'catalogue[1]' gives a port 80/TCP a second time
            trusted: {cidrs: [10.0.0.1]} | 1:19: 'trusted.cidrs[0]' is an address block such as 10.0.0.0/8 or 2001:db8::/32, not '10.0.0.1'
            trusted: {cidrs: [0.0.0.0/0]} | is the whole Internet; name the blocks that you trust
            trusted: {namespaces: [kube_system]} | is the name of a namespace, not 'kube_system'
            workloadKinds: [{apiVersion: a/v1, kind: F, podTemplate: t}, {apiVersion: a/v2, kind: F, podTemplate: t}] | sets kind F of this API group a second time
            exposure: []                 | unknown key 'exposure'; did you mean 'exposures'?
            exposures: [{objects: Service/a/b, reason: x}] | lacks 'scope'
            exposures: [{objects: Service/a/b, scope: internet}] | lacks 'reason'
            exposures: [{scope: internet, reason: x}] | lacks 'objects'
            exposures: [{objects: web, scope: internet, reason: x}] | is KIND/NAMESPACE/NAME, such as Service/shop/*, not 'web'
            exposures: [{objects: Service/a/b, scope: cluster, reason: x}] | is one of internet, network, restricted, not 'cluster'
            exposures: [{objects: Service/a/b, scope: restricted, sources: office, reason: x}] | is an address block such as 203.0.113.0/24, not 'office'
            exposures: [{objects: Service/a/b, scope: internet, until: soon, reason: x}] | is a day such as 2027-01-31, not 'soon'
            failOn: [ | portreeve.yaml
            """)
    void a_mistake_stops_the_scan_and_names_its_place(String text, String message) throws IOException {
        configure(text + "\n");

        Run run = scan();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("portreeve: ../portreeve.yaml:").contains(message);
    }

    @Test
    void a_second_document_is_refused() throws IOException {
        configure("failOn: medium\n---\nfailOn: low\n");

        assertThat(scan().exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(scan().err()).contains("portreeve.yaml:3:1: a second document; this file holds one");
    }

    @Test
    void own_ports_are_judged_as_their_danger_asks() throws IOException {
        Files.writeString(folder.resolve("till.yaml"), TILL.formatted("3000"));
        assertThat(judged().exitCode()).isZero();
        configure("""
                catalogue:
                  - {port: 3000, service: The till, danger: admin-console}
                """);

        Run run = judged();

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out())
                .contains("critical PR2004 The till (administration console) on port 3000")
                .contains("3000 is the port of The till");
    }

    @Test
    void a_port_that_is_known_to_be_harmless_is_no_finding() throws IOException {
        Files.writeString(folder.resolve("till.yaml"), TILL.formatted("5432"));
        assertThat(judged().out()).contains("PR2004");
        configure("""
                catalogue:
                  - {port: 5432, service: The till, danger: application}
                """);

        assertThat(judged().out()).doesNotContain("PR2004");
    }

    @Test
    void what_only_trusted_sources_reach_is_worth_knowing_and_no_more() throws IOException {
        Files.writeString(
                folder.resolve("ssh.yaml"),
                TILL.formatted("22")
                        + "  allocateLoadBalancerNodePorts: false\n  loadBalancerSourceRanges: [203.0.113.0/25]\n");
        assertThat(judged().out()).contains("medium PR2002").contains("allowed sources -> ");
        configure("trusted: {cidrs: [203.0.113.0/24]}\n");

        assertThat(judged().out())
                .contains("info PR2002")
                .contains("trusted sources only")
                .contains("path: trusted sources -> load balancer 80 (only 203.0.113.0/25)")
                .contains("sources in 203.0.113.0/24 are trusted, as trusted.cidrs of the configuration says");
    }

    private Run judged() {
        return new Run.In(folder).withRules(BuiltInRules.all()).run("scan", "--rule", "PR2002,PR2004");
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
