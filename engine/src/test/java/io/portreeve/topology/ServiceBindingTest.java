package io.portreeve.topology;

import static io.portreeve.Given.behind;
import static io.portreeve.Given.deployment;
import static io.portreeve.Given.manifests;
import static io.portreeve.Given.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.Service;
import io.portreeve.topology.ServiceBinding.Selection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who stands behind a Service, and at which of their ports. */
class ServiceBindingTest {
    @Test
    void a_selector_is_a_subset_of_the_pods_labels() {
        Topology topology = manifests(service("web", "app: web", "ports: [{port: 80}]")
                        + deployment("one", "app: web, tier: front", "{containerPort: 80}")
                        + deployment("two", "app: other, tier: front", "{containerPort: 80}"))
                .topology();
        assertThat(behind(topology, "web")).containsExactly("manifests.yaml: one");
    }

    @Test
    void one_pod_of_a_stateful_set_can_be_selected_by_its_name() {
        Topology topology = manifests(service("db", "statefulset.kubernetes.io/pod-name: db-0", "ports: [{port: 5432}]")
                        + deployment("db", "app: db", "{containerPort: 5432}").replace("Deployment", "StatefulSet"))
                .topology();
        assertThat(behind(topology, "db")).containsExactly("manifests.yaml: db");
    }

    @Test
    void a_named_target_port_is_resolved_in_each_workload_for_itself() {
        Topology topology = manifests(service("web", "app: web", "ports: [{port: 80, targetPort: http}]")
                        + deployment("one", "app: web", "{name: http, containerPort: 8080}")
                        + deployment("two", "app: web", "{name: http, containerPort: 9090}")
                        + deployment("three", "app: web", "{name: admin, containerPort: 9000}"))
                .topology();
        PortBinding port = topology.services().get(0).ports().get(0);
        assertThat(numbers(port)).containsExactly(8080, 9090);
        assertThat(port.lacking()).extracting(workload -> workload.name()).containsExactly("three");
    }

    @Test
    void the_protocol_is_part_of_the_port_that_a_name_means() {
        Topology topology = manifests(service("dns", "app: dns", "ports: [{port: 53, protocol: UDP, targetPort: dns}]")
                        + deployment("dns", "app: dns", "{name: dns, containerPort: 5353, protocol: TCP}"))
                .topology();
        PortBinding port = topology.services().get(0).ports().get(0);
        assertThat(port.targets()).isEmpty();
        assertThat(port.lacking()).hasSize(1);
    }

    @Test
    void a_declaration_that_is_not_known_makes_no_workload_lack_the_name() {
        Topology topology = manifests(service("web", "app: web", "ports: [{port: 80, targetPort: http}]")
                        + deployment("web", "app: web", "{name: \"${NAME}\", containerPort: 8080}"))
                .topology();
        PortBinding port = topology.services().get(0).ports().get(0);
        assertThat(port.lacking()).isEmpty();
        assertThat(port.unclear()).hasSize(1);
    }

    @Test
    void a_number_leads_to_the_pods_whether_they_declare_it_or_not() {
        Topology topology = manifests(service("web", "app: web", "ports: [{port: 80, targetPort: 8080}]")
                        + deployment("one", "app: web", "{containerPort: 8080}")
                        + deployment("two", "app: web", ""))
                .topology();
        PortBinding port = topology.services().get(0).ports().get(0);
        assertThat(numbers(port)).containsExactly(8080, 8080);
        assertThat(port.targets())
                .extracting(target -> target.declared().isPresent())
                .containsExactly(true, false);
    }

    @Test
    void without_a_target_port_the_port_itself_is_reached() {
        Topology topology = manifests(service("web", "app: web", "ports: [{port: 9000}]")
                        + deployment("web", "app: web", "{containerPort: 9000}"))
                .topology();
        assertThat(numbers(topology.services().get(0).ports().get(0))).containsExactly(9000);
    }

    @Test
    void the_port_of_a_finished_init_container_serves_nobody() {
        String withInit = deployment("web", "app: web", "{containerPort: 80}")
                .replace(
                        "      containers:",
                        "      initContainers: [{name: setup, image: example.com/setup:1, ports: [{name: http,"
                                + " containerPort: 9999}]}]\n      containers:");
        Topology topology = manifests(service("web", "app: web", "ports: [{port: 80, targetPort: http}]") + withInit)
                .topology();
        assertThat(topology.services().get(0).ports().get(0).lacking()).hasSize(1);
    }

    @Test
    void a_service_without_a_selector_goes_by_its_endpoints() {
        Topology topology = manifests("""
                        apiVersion: v1
                        kind: Service
                        metadata: {name: legacy}
                        spec: {ports: [{port: 5432}]}
                        ---
                        apiVersion: v1
                        kind: Endpoints
                        metadata: {name: legacy}
                        subsets: [{addresses: [{ip: 10.1.2.3}], ports: [{port: 5432}]}]
                        """).topology();
        ServiceBinding binding = topology.services().get(0);
        assertThat(binding.selection()).isEqualTo(Selection.NO_SELECTOR);
        assertThat(binding.endpoints()).hasSize(1);
    }

    @Test
    void a_patch_leaves_its_target_port_to_what_it_patches_and_is_nobodys_neighbour() {
        String ingress = """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: web}
                spec: {defaultBackend: {service: {name: web, port: {number: 80}}}}
                ---
                """;
        Topology topology = manifests(ingress + service("web", "app: web", "ports: [{port: 80}]"))
                .andPatch("patch.yaml", service("web", "app: web", "type: NodePort\nports: [{port: 443}]"))
                .topology();
        Service patch = topology.services().get(1).service();
        assertThat(patch.ports().get(0).targetPort().known()).isEmpty();
        assertThat(topology.brokenReferences()).isEmpty();
        assertThat(topology.fronts(patch.ports().get(0))).isEmpty();
    }

    @Test
    void of_a_patch_only_a_service_with_ports_is_taken() {
        Topology topology = manifests("")
                .andPatch("patch.yaml", deployment("web", "app: web", "{containerPort: 22}"))
                .topology();
        assertThat(topology.snapshot().workloads()).isEmpty();
    }

    @Test
    void an_external_name_selects_nobody_whatever_its_selector_says() {
        Topology topology = manifests(service("db", "app: db", "type: ExternalName\nexternalName: db.example.com")
                        + deployment("db", "app: db", "{containerPort: 5432}"))
                .topology();
        assertThat(topology.services().get(0).selection()).isEqualTo(Selection.EXTERNAL_NAME);
    }

    private static List<Integer> numbers(PortBinding port) {
        return port.targets().stream().map(PortTarget::number).toList();
    }
}
