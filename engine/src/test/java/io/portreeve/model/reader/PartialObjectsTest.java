package io.portreeve.model.reader;

import static io.portreeve.model.reader.Manifests.contents;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.Workload;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartialObjectsTest {
    private static void assertPartial(String apiVersion, String kind, String rest) {
        DocumentContents contents =
                contents("apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata:\n  name: web\n" + rest);
        assertThat(contents.objects()).isEmpty();
        assertThat(contents.problems()).isEmpty();
        assertThat(contents.passedOver()).containsExactly(Map.entry(DocumentContents.PARTIAL, 1));
    }

    @Test
    void a_workload_without_containers_is_a_patch() {
        assertPartial("apps/v1", "Deployment", "spec:\n  replicas: 3\n");
    }

    @Test
    void a_container_without_an_image_is_a_patch() {
        assertPartial("apps/v1", "Deployment", """
                spec:
                  template:
                    spec:
                      containers:
                        - name: web
                          ports:
                            - containerPort: 22
                """);
    }

    @Test
    void an_init_container_without_an_image_is_a_patch() {
        assertPartial("v1", "Pod", """
                spec:
                  containers: [{name: web, image: web}]
                  initContainers: [{name: setup}]
                """);
    }

    @Test
    void orders_to_a_patch_tool_make_a_patch() {
        assertPartial("apps/v1", "Deployment", """
                spec:
                  template:
                    spec:
                      containers:
                        - name: web
                          image: web:2
                        - name: old
                          image: old
                          $patch: delete
                """);
    }

    @Test
    void a_service_without_ports_is_a_patch() {
        assertPartial("v1", "Service", "spec:\n  type: LoadBalancer\n");
    }

    @Test
    void a_service_port_without_its_number_is_a_patch() {
        assertPartial("v1", "Service", "spec:\n  ports:\n    - name: http\n      nodePort: 30080\n");
    }

    @Test
    void an_ingress_without_rules_is_a_patch() {
        assertPartial("networking.k8s.io/v1", "Ingress", "spec:\n  ingressClassName: nginx\n");
    }

    @Test
    void metadata_alone_is_a_patch() {
        assertPartial("apps/v1", "StatefulSet", "");
        assertPartial("gateway.networking.k8s.io/v1", "Gateway", "");
        assertPartial("gateway.networking.k8s.io/v1", "HTTPRoute", "");
        assertPartial("route.openshift.io/v1", "Route", "");
        assertPartial("discovery.k8s.io/v1", "EndpointSlice", "");
        assertPartial("networking.k8s.io/v1", "IngressClass", "");
    }

    @Test
    void a_patch_without_a_name_deserves_no_complaint() {
        DocumentContents contents = contents("apiVersion: v1\nkind: Service\nspec:\n  type: NodePort\n");
        assertThat(contents.passedOver()).containsExactly(Map.entry(DocumentContents.PARTIAL, 1));
        assertThat(contents.problems()).isEmpty();
    }

    @Test
    void an_image_still_to_be_filled_in_makes_no_patch() {
        DocumentContents contents = contents("""
                apiVersion: v1
                kind: Pod
                metadata:
                  name: web
                spec:
                  containers:
                    - name: web
                      image: ${REGISTRY}/web:${TAG}
                """);
        Workload pod = (Workload) contents.objects().get(0);
        assertThat(pod.pod().containers().get(0).image().isUnresolved()).isTrue();
        assertThat(contents.problems()).isEmpty();
    }
}
