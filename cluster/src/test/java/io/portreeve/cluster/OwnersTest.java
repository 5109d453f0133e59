package io.portreeve.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnersTest {
    private static final String POD = """
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              name: NAME
              namespace: shop
              uid: uid-of-NAME
              labels: {app: web, pod-template-hash: 7d9f, LABEL}
              ownerReferences:
              - {apiVersion: apps/v1, kind: KIND, name: owner, uid: OWNER, controller: true}
            spec:
              nodeName: node-1
              containers:
              - name: web
                image: registry.example.com/web:1
                ports: [{containerPort: PORT, protocol: TCP}]
            status: {phase: PHASE, podIP: 10.1.0.5}
            """;

    private static final String SET = """
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: web, namespace: shop, uid: set}
            spec:
              serviceName: web
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  containers:
                  - name: web
                    image: registry.example.com/web:1
                    ports: [{containerPort: 8080, protocol: TCP}]
            """;

    @TempDir
    Path folder;

    private static String pod(String name, String owner, int port) {
        return pod(name, owner, port, "Running", "");
    }

    private static String pod(String name, String owner, int port, String phase, String label) {
        return POD.replace("NAME", name)
                .replace("OWNER", owner)
                .replace("PORT", String.valueOf(port))
                .replace("PHASE", phase)
                .replace(", LABEL", label);
    }

    private String seen(String manifests) throws IOException {
        try (FakeCluster cluster = FakeCluster.with(manifests)) {
            return String.join(" ", Seen.of(cluster, folder).paths());
        }
    }

    @Test
    void pods_that_say_what_their_owner_says_are_left_to_it() throws IOException {
        assertThat(seen(SET + pod("web-0", "set", 8080) + pod("web-1", "set", 8080)))
                .isEqualTo("shop/StatefulSet/web.yaml");
    }

    @Test
    void a_pod_that_says_something_else_is_kept_and_of_several_alike_the_first() throws IOException {
        assertThat(seen(SET + pod("web-2", "set", 9999) + pod("web-0", "set", 8080) + pod("web-1", "set", 9999)))
                .isEqualTo("shop/Pod/web-1.yaml shop/StatefulSet/web.yaml");
    }

    @Test
    void of_pods_whose_owner_is_of_an_unknown_kind_one_is_kept() throws IOException {
        assertThat(seen(pod("a-1", "somebody", 8080) + pod("a-0", "somebody", 8080)))
                .isEqualTo("shop/Pod/a-0.yaml");
    }

    @Test
    void pods_that_have_ended_are_left_out() throws IOException {
        assertThat(seen(pod("done", "somebody", 8080, "Succeeded", "")
                        + pod("broken", "somebody", 8080, "Failed", "")
                        + pod("runs", "somebody", 8080)))
                .isEqualTo("shop/Pod/runs.yaml");
    }

    @Test
    void a_label_that_a_service_asks_for_tells_one_pod_from_the_other() throws IOException {
        String service = """
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: first, namespace: shop}
                spec:
                  selector: {statefulset.kubernetes.io/pod-name: web-0}
                  ports: [{port: 80, targetPort: 8080, protocol: TCP}]
                """;
        String zero = pod("web-0", "set", 8080, "Running", ", statefulset.kubernetes.io/pod-name: web-0");
        String one = pod("web-1", "set", 8080, "Running", ", statefulset.kubernetes.io/pod-name: web-1");
        assertThat(seen(SET + zero + one)).isEqualTo("shop/StatefulSet/web.yaml");
        assertThat(seen(SET + service + zero + one))
                .isEqualTo("shop/Pod/web-0.yaml shop/Pod/web-1.yaml shop/Service/first.yaml shop/StatefulSet/web.yaml");
    }

    @Test
    void a_replica_set_of_a_deployment_is_left_to_it_and_an_older_one_runs_nothing() throws IOException {
        String deployment = SET.replace("StatefulSet", "Deployment").replace("  serviceName: web\n", "");
        String owned = "uid: REPLICAS, labels: {pod-template-hash: h}, ownerReferences:"
                + " [{apiVersion: apps/v1, kind: Deployment, name: web, uid: set, controller: true}]}";
        String now = deployment
                .replace("kind: Deployment", "kind: ReplicaSet")
                .replace("name: web, namespace", "name: web-2, namespace")
                .replace("uid: set}", owned.replace("REPLICAS", "two"));
        String older = now.replace("web-2", "web-1")
                .replace("uid: two", "uid: one")
                .replace("spec:\n  selector", "spec:\n  replicas: 0\n  selector")
                .replace("8080", "7070");
        assertThat(seen(deployment + now + older + pod("web-2-x", "two", 8080))).isEqualTo("shop/Deployment/web.yaml");
    }
}
