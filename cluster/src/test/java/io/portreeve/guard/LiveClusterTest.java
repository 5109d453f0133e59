package io.portreeve.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.cluster.StreamingCluster;
import io.portreeve.cluster.WatchTempo;
import io.portreeve.model.ObjectId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveClusterTest {
    private static final String SERVICE = """
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: NAME, namespace: shop, uid: service-NAME}
            spec:
              type: ClusterIP
              selector: {app: web}
              ports: [{port: 80, targetPort: 8080, protocol: TCP}]
            """;

    private static final String TEMPLATE = """
            spec:
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  containers:
                  - name: web
                    image: registry.example.com/web:1
                    ports: [{containerPort: PORT, protocol: TCP}]
            """;

    private static final String DEPLOYMENT = """
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop, uid: deployment}
            """ + TEMPLATE;

    private static final String REPLICA_SET = """
            ---
            apiVersion: apps/v1
            kind: ReplicaSet
            metadata:
              name: web-NUMBER
              namespace: shop
              uid: set-NUMBER
              ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, uid: deployment, controller: true}]
            """ + TEMPLATE;

    private static final String POD = """
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              name: NAME
              namespace: shop
              uid: pod-NAME
              labels: {app: web, pod-template-hash: 7d9f}
              ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web-1, uid: set-1, controller: true}]
            spec:
              nodeName: node-1
              containers:
              - name: web
                image: registry.example.com/web:1
                ports: [{containerPort: PORT, protocol: TCP}]
            status: {phase: PHASE, podIP: 10.1.0.5}
            """;

    @TempDir
    Path folder;

    private static String service(String name) {
        return SERVICE.replace("NAME", name);
    }

    private static String deployment(int port) {
        return DEPLOYMENT.replace("PORT", String.valueOf(port));
    }

    private static String replicaSet(int number, int port) {
        return REPLICA_SET.replace("NUMBER", String.valueOf(number)).replace("PORT", String.valueOf(port));
    }

    private static String pod(String name, int port) {
        return pod(name, port, "Running");
    }

    private static String pod(String name, int port, String phase) {
        return POD.replace("NAME", name).replace("PORT", String.valueOf(port)).replace("PHASE", phase);
    }

    @Test
    void what_is_created_changed_and_deleted_follows() throws IOException {
        try (StreamingCluster server = StreamingCluster.with(service("a"));
                Watched watched = new Watched(server, folder)) {
            watched.becomes("Service/shop/a");
            server.apply(service("b") + deployment(8080));
            watched.becomes("Deployment/shop/web Service/shop/a Service/shop/b");
            server.delete("services", "shop/a");
            watched.becomes("Deployment/shop/web Service/shop/b");
            assertThat(server.asked("services")).containsExactly("list", "watch from 101");
            assertThat(watched.cluster.readiness())
                    .isEqualTo("2 objects of 8 kinds, watched in the cluster of context fake");
        }
    }

    @Test
    void nothing_is_known_before_every_kind_was_listed() throws IOException {
        try (StreamingCluster server = StreamingCluster.with(service("a")).refusing("nodes", 503);
                Watched watched = new Watched(server, folder)) {
            String waiting = "waiting for the cluster of context fake: not listed yet: nodes"
                    + " (status 503, nodes is refused)";
            Await.until(waiting, () -> watched.cluster.readiness().equals(waiting));
            assertThat(watched.objects()).isEqualTo("unknown");
            server.refusing("nodes", 0);
            watched.becomes("Service/shop/a");
        }
    }

    @Test
    void a_watch_goes_on_from_the_last_bookmark() throws IOException {
        try (StreamingCluster server = StreamingCluster.with(service("a"));
                Watched watched = new Watched(server, folder)) {
            watched.becomes("Service/shop/a");
            server.bookmark("services");
            server.apply(service("b"));
            watched.becomes("Service/shop/a Service/shop/b");
            server.bookmark("services");
            long bookmark = server.version();
            server.end("services");
            String again = "watch from " + bookmark;
            Await.until(again, () -> server.asked("services").contains(again) || brokeBefore(server, "services"));
            server.apply(service("c"));
            watched.becomes("Service/shop/a Service/shop/b Service/shop/c");
            assertThat(server.asked("services")).containsOnlyOnce("list");
        }
    }

    /** The stream may have broken before the bookmark was read. */
    private static boolean brokeBefore(StreamingCluster server, String plural) {
        return server.asked(plural).size() > 2;
    }

    @Test
    void a_stream_that_breaks_in_the_middle_of_a_line_is_taken_up_where_it_was() throws IOException {
        try (StreamingCluster server = StreamingCluster.with(service("a"));
                Watched watched = new Watched(server, folder)) {
            watched.becomes("Service/shop/a");
            server.end("services");
            server.apply(service("b"));
            watched.becomes("Service/shop/a Service/shop/b");
            server.end("services");
            server.end("services");
            server.delete("services", "shop/a");
            watched.becomes("Service/shop/b");
            assertThat(watched.news).noneMatch(line -> line.startsWith("resynced"));
        }
    }

    @Test
    void what_was_missed_is_found_by_another_list_when_the_place_is_lost_in_an_event() throws IOException {
        try (StreamingCluster server = StreamingCluster.with(service("a") + service("b"));
                Watched watched = new Watched(server, folder)) {
            watched.becomes("Service/shop/a Service/shop/b");
            server.deleteSilently("services", "shop/a");
            server.applySilently(service("c"));
            server.expire("services");
            watched.becomes("Service/shop/b Service/shop/c");
            assertThat(watched.news)
                    .contains("resynced: services were listed anew: 2 are there, 1 had gone without an event.");
        }
    }

    @Test
    void what_was_missed_is_found_by_another_list_when_a_watch_is_refused_as_too_old() throws IOException {
        try (StreamingCluster server = StreamingCluster.with(service("a") + service("b"));
                Watched watched = new Watched(server, folder)) {
            watched.becomes("Service/shop/a Service/shop/b");
            server.deleteSilently("services", "shop/b");
            server.refusingOneWatch("services", 410);
            watched.becomes("Service/shop/a");
        }
    }

    @Test
    void a_server_that_has_too_much_to_do_is_asked_again_and_the_cluster_is_unknown_meanwhile() throws IOException {
        try (StreamingCluster server = StreamingCluster.with(service("a"));
                Watched watched = new Watched(server, folder, Watched.impatient(), FoldingTempo.USUAL)) {
            watched.becomes("Service/shop/a");
            server.refusing("services", 429);
            watched.becomes("unknown");
            assertThat(watched.cluster.readiness())
                    .matches("services have not been heard of since [-0-9T:]+Z \\(.*\\),"
                            + " so the cluster of context fake counts as unknown");
            Await.until(
                    "the news",
                    () -> watched.news.stream()
                            .anyMatch(
                                    line -> line.startsWith("cluster-unknown: services have not been heard of since")));
            server.apply(service("b"));
            server.refusing("services", 0);
            watched.becomes("Service/shop/a Service/shop/b");
        }
    }

    @Test
    void a_stream_that_says_nothing_for_too_long_is_taken_up_again() throws IOException {
        WatchTempo usual = Watched.HASTE;
        WatchTempo alert = new WatchTempo(
                usual.firstPause(),
                usual.longestPause(),
                usual.forbiddenPause(),
                Duration.ofMillis(50),
                usual.settling(),
                usual.discovery(),
                usual.patience());
        try (StreamingCluster server = StreamingCluster.with(service("a"));
                Watched watched = new Watched(server, folder, alert, FoldingTempo.USUAL)) {
            watched.becomes("Service/shop/a");
            Await.until("another watch", () -> server.asked("services").size() > 2);
            server.apply(service("b"));
            watched.becomes("Service/shop/a Service/shop/b");
        }
    }

    @Test
    void a_kind_that_may_not_be_listed_is_told_and_tried_again() throws IOException {
        try (StreamingCluster server = StreamingCluster.with(service("a")).refusing("networkpolicies", 403);
                Watched watched = new Watched(server, folder)) {
            watched.becomes("Service/shop/a Unlisted/forbidden");
            assertThat(watched.news)
                    .contains("unlisted: The cluster does not let this user list and watch"
                            + " networkpolicies.networking.k8s.io, so what depends on them is not known. Grant the verbs"
                            + " list and watch on them, for example by kubectl create clusterrole portreeve"
                            + " --verb=list,watch --resource=networkpolicies.networking.k8s.io and a binding to it.");
            server.refusing("networkpolicies", 0);
            watched.becomes("Service/shop/a");
        }
    }

    @Test
    void pods_of_a_deployment_are_left_to_it_in_whatever_order_they_come() throws IOException {
        try (StreamingCluster server = StreamingCluster.with(pod("web-1-a", 8080) + pod("web-1-b", 8080));
                Watched watched = new Watched(server, folder)) {
            watched.becomes("Pod/shop/web-1-a");
            server.apply(replicaSet(1, 8080));
            watched.becomes("Pod/shop/web-1-a ReplicaSet/shop/web-1");
            server.apply(deployment(8080));
            watched.becomes("Deployment/shop/web");
            assertThat(watched.metrics.text()).contains("portreeve_guard_watched_objects 4\n");
            assertThat(watched.metrics.text()).contains("portreeve_guard_kept_objects 1\n");
        }
    }

    @Test
    void a_pod_that_says_something_else_is_seen_until_it_goes() throws IOException {
        String manifests = deployment(8080) + replicaSet(1, 8080) + pod("web-1-a", 8080);
        try (StreamingCluster server = StreamingCluster.with(manifests);
                Watched watched = new Watched(server, folder)) {
            watched.becomes("Deployment/shop/web");
            server.apply(pod("web-1-b", 9999) + pod("web-1-c", 9999));
            watched.becomes("Deployment/shop/web Pod/shop/web-1-b");
            server.delete("pods", "shop/web-1-b");
            watched.becomes("Deployment/shop/web Pod/shop/web-1-c");
            server.apply(pod("web-1-c", 8080));
            watched.becomes("Deployment/shop/web");
            server.apply(pod("web-1-c", 7070));
            watched.becomes("Deployment/shop/web Pod/shop/web-1-c");
            server.apply(pod("web-1-c", 7070, "Succeeded"));
            watched.becomes("Deployment/shop/web");
        }
    }

    @Test
    void during_a_rollout_the_older_pods_are_seen_until_they_are_gone() throws IOException {
        String manifests = deployment(8080) + replicaSet(1, 8080) + pod("web-1-a", 8080) + pod("web-1-b", 8080);
        try (StreamingCluster server = StreamingCluster.with(manifests);
                Watched watched = new Watched(server, folder)) {
            watched.becomes("Deployment/shop/web");
            server.apply(deployment(9090) + replicaSet(2, 9090));
            watched.becomes("Deployment/shop/web Pod/shop/web-1-a ReplicaSet/shop/web-1");
            server.delete("pods", "shop/web-1-a");
            watched.becomes("Deployment/shop/web Pod/shop/web-1-b ReplicaSet/shop/web-1");
            server.apply(replicaSet(1, 8080).replace("spec:\n  selector", "spec:\n  replicas: 0\n  selector"));
            watched.becomes("Deployment/shop/web Pod/shop/web-1-b");
            server.delete("pods", "shop/web-1-b");
            watched.becomes("Deployment/shop/web");
        }
    }

    @Test
    void a_label_that_a_service_asks_for_from_now_on_tells_pods_apart() throws IOException {
        String label = "pod-template-hash: 7d9f";
        String manifests = deployment(8080) + replicaSet(1, 8080) + pod("web-1-a", 8080);
        try (StreamingCluster server = StreamingCluster.with(manifests);
                Watched watched = new Watched(server, folder)) {
            watched.becomes("Deployment/shop/web");
            server.apply(service("one").replace("app: web", label));
            watched.becomes("Deployment/shop/web Pod/shop/web-1-a Service/shop/one");
        }
    }

    @Test
    void a_config_map_that_a_controller_names_is_fetched_once_it_does() throws IOException {
        String map = """
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: bare, namespace: shop}
                data: {"9000": "shop/a:80", "password": "hunter2"}
                """;
        String argument = "- name: web\n        args: [--tcp-services-configmap=shop/bare]";
        try (StreamingCluster server = StreamingCluster.with(service("a") + map + deployment(8080));
                Watched watched = new Watched(server, folder)) {
            watched.becomes("Deployment/shop/web Service/shop/a");
            server.apply(deployment(8080).replace("- name: web", argument));
            watched.becomes("ConfigMap/shop/bare Deployment/shop/web Service/shop/a");
        }
    }

    @Test
    void many_changes_at_once_and_many_in_all_give_the_state_that_one_list_gives() throws IOException {
        FoldingTempo restless = new FoldingTempo(Duration.ZERO, 2, Duration.ZERO);
        try (StreamingCluster server = StreamingCluster.with(service("a") + deployment(8080));
                Watched watched = new Watched(server, folder, Watched.HASTE, restless)) {
            watched.becomes("Deployment/shop/web Service/shop/a");
            server.apply(service("b") + service("c") + service("d") + service("e"));
            server.delete("services", "shop/a");
            watched.becomes("Deployment/shop/web Service/shop/b Service/shop/c Service/shop/d Service/shop/e");
        }
    }

    @Test
    void what_changes_nothing_that_is_kept_is_not_read_again() throws IOException {
        ObjectId id = new ObjectId("", "Service", Optional.of("shop"), "a");
        try (StreamingCluster server = StreamingCluster.with(service("a"));
                Watched watched = new Watched(server, folder)) {
            watched.becomes("Service/shop/a");
            var before = watched.cluster.state().orElseThrow().find(id).orElseThrow();
            server.apply(service("a") + "status: {loadBalancer: {ingress: []}}\n");
            server.apply(service("a").replace("uid:", "generation: 7, uid:"));
            server.apply(service("b"));
            watched.becomes("Service/shop/a Service/shop/b");
            assertThat(watched.cluster.state().orElseThrow().find(id).orElseThrow())
                    .isSameAs(before);
        }
    }
}
