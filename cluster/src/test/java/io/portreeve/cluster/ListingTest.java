package io.portreeve.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingTest {
    private static final String SHOP = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop, labels: {team: a}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web, namespace: shop}
            spec:
              type: ClusterIP
              clusterIP: 10.0.0.7
              selector: {app: web}
              ports:
              - {name: http, port: 80, targetPort: 8080, protocol: TCP}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: other, namespace: bank}
            spec:
              ports: [{port: 443, targetPort: 8443, protocol: TCP}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: third, namespace: vendor}
            spec:
              ports: [{port: 443, targetPort: 8443, protocol: TCP}]
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: password, namespace: shop}
            stringData: {password: hunter2}
            """;

    @TempDir
    Path folder;

    @Test
    void every_object_is_a_file_that_is_called_by_namespace_kind_and_name() throws IOException {
        try (FakeCluster cluster = FakeCluster.with(SHOP)) {
            Seen seen = Seen.of(cluster, folder);
            assertThat(seen.contents().prefix()).isEqualTo("cluster:fake:");
            assertThat(seen.paths())
                    .containsExactly(
                            "Namespace/shop.yaml",
                            "bank/Service/other.yaml",
                            "shop/Service/web.yaml",
                            "vendor/Service/third.yaml");
            assertThat(seen.text("shop/Service/web.yaml")).isEqualTo("""
                            apiVersion: v1
                            kind: Service
                            metadata:
                              name: web
                              namespace: shop
                            spec:
                              clusterIP: 10.0.0.7
                              ports:
                              - name: http
                                port: 80
                                protocol: TCP
                                targetPort: 8080
                              selector:
                                app: web
                              type: ClusterIP
                            """);
        }
    }

    @Test
    void of_a_long_list_one_page_after_the_other_is_asked_for() throws IOException {
        try (FakeCluster cluster = FakeCluster.with(SHOP)) {
            assertThat(Seen.of(cluster, folder).paths()).contains("vendor/Service/third.yaml");
            assertThat(cluster.asked())
                    .contains("GET /api/v1/services?limit=500", "GET /api/v1/services?limit=500&continue=2");
        }
    }

    @Test
    void a_list_that_loses_its_place_begins_anew_and_in_the_end_is_asked_for_in_one_piece() throws IOException {
        try (FakeCluster cluster = FakeCluster.with(SHOP).losingThePlace("services", 2)) {
            Seen seen = Seen.of(cluster, folder);
            assertThat(seen.paths())
                    .contains("bank/Service/other.yaml", "shop/Service/web.yaml", "vendor/Service/third.yaml")
                    .noneMatch(path -> path.startsWith("Unlisted/"));
            assertThat(cluster.asked()).contains("GET /api/v1/services");
        }
    }

    @Test
    void of_one_namespace_nothing_else_is_listed() throws IOException {
        try (FakeCluster cluster = FakeCluster.with(SHOP)) {
            assertThat(Seen.of(cluster, folder, Optional.of("shop")).paths())
                    .containsExactly("Namespace/shop.yaml", "shop/Service/web.yaml");
            assertThat(cluster.asked())
                    .contains("GET /api/v1/namespaces/shop", "GET /api/v1/namespaces/shop/services?limit=500")
                    .doesNotContain("GET /api/v1/services?limit=500");
        }
    }

    @Test
    void secrets_are_never_asked_for_and_nothing_is_ever_written() throws IOException {
        try (FakeCluster cluster = FakeCluster.with(SHOP)) {
            assertThat(Seen.of(cluster, folder).everything()).doesNotContain("hunter2");
            assertThat(cluster.asked())
                    .isNotEmpty()
                    .allMatch(request -> request.startsWith("GET "))
                    .noneMatch(request -> request.contains("secrets"));
        }
    }

    @Test
    void of_config_maps_only_those_are_fetched_that_map_ports() throws IOException {
        String manifests = """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings, namespace: shop}
                data: {password: hunter2}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: tcp-services, namespace: ingress-nginx}
                data: {"5432": shop/db:5432, note: hunter3}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: doors, namespace: ingress-nginx}
                data: {"53": kube-system/dns:53}
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: controller, namespace: ingress-nginx}
                spec:
                  selector: {matchLabels: {app: ingress}}
                  template:
                    metadata: {labels: {app: ingress}}
                    spec:
                      containers:
                      - name: controller
                        image: registry.example.com/ingress-nginx/controller:v1.12.0
                        args: [/nginx-ingress-controller, --udp-services-configmap=$(POD_NAMESPACE)/doors]
                """;
        try (FakeCluster cluster = FakeCluster.with(manifests)) {
            Seen seen = Seen.of(cluster, folder);
            assertThat(seen.paths())
                    .containsExactly(
                            "ingress-nginx/ConfigMap/doors.yaml",
                            "ingress-nginx/ConfigMap/tcp-services.yaml",
                            "ingress-nginx/Deployment/controller.yaml");
            assertThat(seen.text("ingress-nginx/ConfigMap/tcp-services.yaml"))
                    .contains("\"5432\": ")
                    .doesNotContain("hunter");
            assertThat(cluster.asked()).noneMatch(request -> request.contains("settings"));
        }
    }

    @Test
    void a_kind_that_the_configuration_names_is_listed_too() throws IOException {
        String machine = """
                apiVersion: example.com/v1
                kind: Machine
                metadata: {name: m, namespace: shop}
                spec:
                  engine: {password: hunter2}
                  template:
                    metadata: {labels: {app: m}}
                    spec:
                      containers:
                      - name: m
                        image: registry.example.com/m:1
                        ports: [{containerPort: 9000, protocol: TCP}]
                """;
        try (FakeCluster cluster = FakeCluster.with(machine)) {
            assertThat(Seen.of(cluster, folder).text("shop/Machine/m.yaml")).isEqualTo("""
                            apiVersion: example.com/v1
                            kind: Machine
                            metadata:
                              name: m
                              namespace: shop
                            spec:
                              template:
                                metadata:
                                  labels:
                                    app: m
                                spec:
                                  containers:
                                  - image: "registry.example.com/m:1"
                                    name: m
                                    ports:
                                    - containerPort: 9000
                                      protocol: TCP
                            """);
        }
    }

    @Test
    void a_kind_that_the_preferred_version_of_its_group_lacks_is_listed_in_another() throws IOException {
        String route = """
                apiVersion: gateway.networking.k8s.io/v1alpha2
                kind: TCPRoute
                metadata: {name: db, namespace: shop}
                spec: {parentRefs: [{name: g}], rules: [{backendRefs: [{name: db, port: 5432}]}]}
                ---
                apiVersion: gateway.networking.k8s.io/v1
                kind: Gateway
                metadata: {name: g, namespace: shop}
                spec: {gatewayClassName: c, listeners: [{name: l, port: 5432, protocol: TCP}]}
                """;
        try (FakeCluster cluster = FakeCluster.with(route)) {
            Seen seen = Seen.of(cluster, folder);
            assertThat(seen.paths()).containsExactly("shop/Gateway/g.yaml", "shop/TCPRoute/db.yaml");
            assertThat(seen.text("shop/TCPRoute/db.yaml"))
                    .startsWith("apiVersion: gateway.networking.k8s.io/v1alpha2\n");
        }
    }

    @Test
    void what_is_forbidden_is_written_down_once_with_the_way_out() throws IOException {
        try (FakeCluster cluster =
                FakeCluster.with(SHOP).refusing("networkpolicies", 403).refusing("clusterroles", 403)) {
            assertThat(Seen.of(cluster, folder).text("Unlisted/forbidden.yaml")).isEqualTo("""
                            apiVersion: portreeve.io/v1
                            kind: Unlisted
                            metadata:
                              name: forbidden
                            spec:
                              because: "The cluster does not let this user list clusterroles.rbac.authorization.k8s.io and networkpolicies.networking.k8s.io, so what depends on them is not known. Grant the verb list on them, for example by kubectl create clusterrole portreeve --verb=list --resource=clusterroles.rbac.authorization.k8s.io,networkpolicies.networking.k8s.io and a binding to it."
                              kinds:
                              - group: networking.k8s.io
                                kind: NetworkPolicy
                                runsPods: false
                              - group: rbac.authorization.k8s.io
                                kind: ClusterRole
                                runsPods: false
                            """);
        }
    }

    @Test
    void what_fails_is_written_down_with_what_the_server_said() throws IOException {
        try (FakeCluster cluster = FakeCluster.with(SHOP).refusing("deployments", 500)) {
            assertThat(Seen.of(cluster, folder).text("Unlisted/failed.yaml"))
                    .contains(
                            "because: \"deployments.apps could not be listed (status 500, deployments is refused), so what"
                                    + " depends on them is not known. Try again, or see whether kubectl get can.\"")
                    .contains("runsPods: true");
        }
    }
}
