package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.cluster.FakeCluster;
import io.portreeve.rules.BuiltInRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Living clusters, and snapshots of them, as PATH arguments of the commands. */
class ClusterPathTest {
    /** The dashboard of the examples as an API server has it after {@code kubectl apply}. */
    private static final String LIVE = """
            apiVersion: v1
            kind: Service
            metadata:
              name: admin-dashboard
              namespace: shop
              annotations:
                kubectl.kubernetes.io/last-applied-configuration: '{"spec":{"type":"LoadBalancer","ports":[{"port":9000}]}}'
            spec:
              type: LoadBalancer
              clusterIP: 10.0.0.9
              selector: {app: admin-dashboard}
              ports: [{port: 9000, targetPort: 9000, protocol: TCP, nodePort: 30840}]
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: admin-dashboard, namespace: shop}
            spec:
              selector: {matchLabels: {app: admin-dashboard}}
              template:
                metadata: {labels: {app: admin-dashboard}}
                spec:
                  containers:
                  - name: admin-dashboard
                    image: registry.example.com/shop/admin-dashboard:2.3.0
                    env: [{name: PASSWORD, value: hunter2}]
                    ports: [{containerPort: 9000, protocol: TCP}]
            """;

    @TempDir
    private Path folder;

    private Run run(Map<String, String> environment, String... words) {
        return new Run.In(folder, "", false, environment, BuiltInRules.all()).run(words);
    }

    private Run run(FakeCluster cluster, String... words) throws IOException {
        return run(cluster.environment(folder), words);
    }

    @Test
    void a_scan_of_a_cluster_finds_what_lives_and_knows_what_its_author_left_out() throws IOException {
        try (FakeCluster cluster = FakeCluster.with(LIVE)) {
            Run run = run(cluster, "scan", "cluster:", "-q");
            assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
            assertThat(run.out())
                    .contains(
                            "cluster:fake:shop/Service/admin-dashboard.yaml:10:11 high PR1001 targetPort is omitted, so"
                                    + " port 9000 of Service shop/admin-dashboard silently reaches port 9000 of its pods")
                    .contains("cluster:fake:shop/Service/admin-dashboard.yaml:10:11 critical PR2004 Administration"
                            + " console on port 9000 of Deployment shop/admin-dashboard is reachable from the Internet")
                    .doesNotContain("hunter2");
        }
    }

    @Test
    void names_that_mean_something_in_folders_mean_nothing_in_a_cluster() throws IOException {
        String odd = LIVE.replace("namespace: shop", "namespace: vendor")
                .replace("name: admin-dashboard\n  namespace", "name: kustomization\n  namespace");
        try (FakeCluster cluster = FakeCluster.with(odd)) {
            assertThat(run(cluster, "scan", "cluster:", "-q", "--unit", "folder")
                            .out())
                    .contains("cluster:fake:vendor/Service/kustomization.yaml:10:11 high PR1001 ")
                    .contains("Deployment vendor/admin-dashboard");
        }
    }

    @Test
    void two_clusters_are_two_units() throws IOException {
        try (FakeCluster cluster = FakeCluster.with(LIVE)) {
            run(cluster, "snapshot", "-o", "a.portreeve.gz");
            run(cluster, "snapshot", "-o", "b.portreeve.gz");
        }
        String one = run(Map.of(), "map", "a.portreeve.gz", "-q").out();
        assertThat(run(Map.of(), "map", "a.portreeve.gz", "b.portreeve.gz", "-q")
                        .out())
                .hasLineCount(2 * (int) one.lines().count());
    }

    @Test
    void where_network_policies_may_not_be_listed_nothing_is_certain() throws IOException {
        try (FakeCluster cluster = FakeCluster.with(LIVE).refusing("networkpolicies", 403)) {
            Run run = run(cluster, "scan", "cluster:", "-f", "json", "--strict");
            assertThat(run.out())
                    .contains("\"code\": \"unlisted-kind\"")
                    .contains("does not let this user list networkpolicies.networking.k8s.io")
                    .contains("\"likely\"")
                    .doesNotContain("\"certain\"");
            assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_JUDGED);
        }
    }

    @Test
    void a_cluster_that_cannot_be_reached_is_like_a_path_that_does_not_exist() throws IOException {
        Map<String, String> environment = Map.of(
                "KUBECONFIG",
                FakeCluster.kubeconfig(folder, "http://127.0.0.1:9").toString());
        Run run = run(environment, "scan", "cluster:");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("portreeve: cluster:: The API server http://127.0.0.1:9")
                .hasLineCount(1);
    }

    @Test
    void a_context_is_named_behind_the_colon_or_by_the_flag() throws IOException {
        try (FakeCluster cluster = FakeCluster.with(LIVE)) {
            assertThat(run(cluster, "map", "cluster:fake", "-q").out())
                    .isEqualTo(run(cluster, "map", "cluster:", "--context", "fake", "-q")
                            .out())
                    .contains("admin-dashboard");
            assertThat(run(cluster, "map", "cluster:", "--context", "east").err())
                    .contains("has no context east. It has fake.");
        }
    }

    @Test
    void manifests_that_say_what_lives_have_not_drifted() throws IOException {
        Files.writeString(
                folder.resolve("dashboard.yaml"), Project.text("examples/admin-dashboard/2-misconfigured.yaml"));
        try (FakeCluster cluster = FakeCluster.with(LIVE)) {
            Run run = run(cluster, "diff", "dashboard.yaml", "cluster:", "--namespace", "shop", "-q");
            assertThat(run.out()).isEmpty();
            assertThat(run.exitCode()).isZero();
        }
    }

    @Test
    void drift_is_told_with_the_line_of_what_lives() throws IOException {
        Files.writeString(folder.resolve("dashboard.yaml"), Project.text("examples/admin-dashboard/1-intended.yaml"));
        try (FakeCluster cluster = FakeCluster.with(LIVE)) {
            Run run = run(cluster, "diff", "dashboard.yaml", "cluster:", "--namespace", "shop");
            assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
            assertThat(run.out())
                    .contains("critical widened Administration console on port 9000 of Deployment shop/admin-dashboard"
                            + " becomes reachable from the Internet, before from every pod in the cluster")
                    .contains("type of Service shop/admin-dashboard is LoadBalancer, was ClusterIP")
                    .contains("cluster:fake:shop/Service/admin-dashboard.yaml:");
        }
    }

    @Test
    void a_snapshot_says_what_the_cluster_says() throws IOException {
        try (FakeCluster cluster = FakeCluster.with(LIVE)) {
            Run stored = run(cluster, "snapshot", "-o", "prod.portreeve.gz");
            assertThat(stored.exitCode()).isZero();
            assertThat(stored.err()).contains("prod.portreeve.gz: 2 objects");
            Run offline = run(Map.of(), "scan", "prod.portreeve.gz", "-q");
            assertThat(offline.out())
                    .isEqualTo(
                            run(cluster, "scan", "cluster:", "-q").out().replace("cluster:fake:", "prod.portreeve.gz:"))
                    .contains("prod.portreeve.gz:shop/Service/admin-dashboard.yaml:10:11 high PR1001 ");
            assertThat(run(cluster, "diff", "prod.portreeve.gz", "cluster:", "-q")
                            .out())
                    .isEmpty();
        }
    }

    @Test
    void a_snapshot_of_a_cluster_or_of_a_snapshot_is_the_same_bytes_each_time() throws IOException {
        try (FakeCluster cluster = FakeCluster.with(LIVE)) {
            run(cluster, "snapshot", "cluster:", "-o", "a.portreeve.gz");
            run(cluster, "snapshot", "cluster:fake", "-o", "b.portreeve.gz");
            run(Map.of(), "snapshot", "a.portreeve.gz", "-o", "c.portreeve.gz");
            byte[] first = Files.readAllBytes(folder.resolve("a.portreeve.gz"));
            assertThat(folder.resolve("b.portreeve.gz")).hasBinaryContent(first);
            assertThat(folder.resolve("c.portreeve.gz")).hasBinaryContent(first);
        }
    }

    @Test
    void a_snapshot_keeps_in_mind_what_could_not_be_listed() throws IOException {
        try (FakeCluster cluster = FakeCluster.with(LIVE).refusing("networkpolicies", 403)) {
            Run stored = run(cluster, "snapshot", "-o", "prod.portreeve.gz", "--strict");
            assertThat(stored.exitCode()).isEqualTo(ExitCode.NOT_JUDGED);
            assertThat(stored.err())
                    .contains("problem unlisted-kind The cluster does not let this user list networkpol");
        }
        assertThat(run(Map.of(), "scan", "prod.portreeve.gz", "-f", "json").out())
                .contains("\"unlisted-kind\"")
                .doesNotContain("\"certain\"");
    }

    @Test
    void manifests_are_stored_as_if_they_had_been_applied() throws IOException {
        Files.writeString(folder.resolve("live.yaml"), LIVE);
        run(Map.of(), "snapshot", "live.yaml", "-o", "a.portreeve.gz");
        Run run = run(Map.of(), "scan", "a.portreeve.gz", "-q");
        assertThat(run.out()).contains("a.portreeve.gz:shop/Service/admin-dashboard.yaml:10:11 high PR1001 ");
        assertThat(new String(
                        new GZIPInputStream(Files.newInputStream(folder.resolve("a.portreeve.gz"))).readAllBytes(),
                        StandardCharsets.UTF_8))
                .doesNotContain("hunter2");
    }

    @Test
    void a_snapshot_that_is_none_is_a_problem_and_the_scan_goes_on() throws IOException {
        Files.writeString(folder.resolve("broken.portreeve.gz"), "no gzip");
        Files.writeString(folder.resolve("live.yaml"), LIVE);
        Run run = run(Map.of(), "scan", "broken.portreeve.gz", "live.yaml");
        assertThat(run.out())
                .contains(
                        "broken.portreeve.gz problem unreadable-folder Cannot be opened: it is damaged, or no snapshot"
                                + " of Portreeve.")
                .contains("live.yaml:");
    }

    @Test
    void a_cluster_is_not_fixed_and_not_asked_what_it_was() throws IOException {
        assertThat(run(Map.of(), "fix", "cluster:").err())
                .contains("fix cannot edit cluster:: a cluster is changed by");
        assertThat(run(Map.of(), "scan", "cluster:", "--since", "git:main").err())
                .contains("cluster: is none");
        assertThat(run(Map.of(), "snapshot").err()).contains("snapshot needs --output FILE");
    }
}
