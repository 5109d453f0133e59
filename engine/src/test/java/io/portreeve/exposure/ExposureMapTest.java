package io.portreeve.exposure;

import static io.portreeve.Given.deployment;
import static io.portreeve.Given.manifests;
import static io.portreeve.Given.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.Given;
import io.portreeve.reachability.Premise;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every way from outside to a container port, as people read it. */
class ExposureMapTest {
    private static final String ADMIN = deployment("admin-dashboard", "app: admin", "{name: web, containerPort: 9000}");

    private static final String NODE_PORT =
            service("admin", "app: admin", "type: NodePort\nports: [{port: 80, targetPort: 9000}]");

    @Test
    void the_flagship_leads_from_the_internet_to_the_admin_page() {
        String exposed = service("admin-dashboard", "app: admin", "type: LoadBalancer\nports: [{port: 9000}]");
        assertThat(manifests(exposed + ADMIN).pathsFromOutside())
                .containsExactly(
                        "internet: Internet -> load balancer 9000 -> Service admin-dashboard:9000"
                                + " -> (targetPort omitted, so 9000) -> Deployment admin-dashboard:9000",
                        "network: private network -> node port (chosen by the cluster) -> Service admin-dashboard:9000"
                                + " -> (targetPort omitted, so 9000) -> Deployment admin-dashboard:9000");
    }

    @Test
    void the_intended_service_is_reached_from_inside_only() {
        String intended = service("admin-dashboard", "app: admin", "ports: [{port: 80, targetPort: web}]");
        assertThat(manifests(intended + ADMIN).pathsFromOutside()).isEmpty();
        assertThat(manifests(intended + ADMIN).exposure().paths())
                .extracting(ExposurePath::line)
                .contains("any pod -> Service admin-dashboard:80 -> (targetPort web is 9000)"
                        + " -> Deployment admin-dashboard:9000");
    }

    @Test
    void source_ranges_narrow_the_load_balancer_but_not_the_node_port() {
        String narrowed = service("admin", "app: admin", """
                type: LoadBalancer
                loadBalancerSourceRanges: [203.0.113.0/24]
                ports: [{port: 443, targetPort: 9000, nodePort: 30443}]""");
        assertThat(manifests(narrowed + ADMIN).pathsFromOutside())
                .containsExactly(
                        "restricted: allowed sources -> load balancer 443 (only 203.0.113.0/24) -> Service admin:443"
                                + " -> Deployment admin-dashboard:9000",
                        "network: private network -> node port 30443 -> Service admin:443"
                                + " -> Deployment admin-dashboard:9000");
    }

    @Test
    void ranges_within_what_the_user_trusts_let_in_trusted_sources() {
        String narrowed = service("admin", "app: admin", """
                type: LoadBalancer
                allocateLoadBalancerNodePorts: false
                loadBalancerSourceRanges: [203.0.113.0/25, 203.0.113.128/25, 10.1.0.0/16]
                ports: [{port: 443, targetPort: 9000}]""");
        ExposurePath trusted = manifests(narrowed + ADMIN)
                .exposure(trusting("203.0.113.0/24", "10.0.0.0/8"))
                .paths()
                .get(0);
        assertThat(trusted.trusted()).isTrue();
        assertThat(trusted.scope()).isEqualTo(Scope.RESTRICTED);
        assertThat(trusted.line()).startsWith("trusted sources -> load balancer 443 (only 203.0.113.0/25, ");
        assertThat(trusted.premises())
                .extracting(Premise::text)
                .contains("sources in 203.0.113.0/24, 10.0.0.0/8 are trusted,"
                        + " as trusted.cidrs of the configuration says");
        ExposurePath other = manifests(narrowed + ADMIN)
                .exposure(trusting("203.0.113.0/24"))
                .paths()
                .get(0);
        assertThat(other.trusted()).isFalse();
        assertThat(other.line()).startsWith("allowed sources -> ");
    }

    @Test
    void a_load_balancer_that_everybody_reaches_is_not_narrowed_by_trust() {
        String open = service("admin", "app: admin", "type: LoadBalancer\nports: [{port: 443, targetPort: 9000}]");
        ExposurePath path = manifests(open + ADMIN)
                .exposure(trusting("203.0.113.0/24"))
                .paths()
                .get(0);
        assertThat(path.scope()).isEqualTo(Scope.INTERNET);
        assertThat(path.trusted()).isFalse();
    }

    private static ExposureOptions trusting(String... cidrs) {
        return ExposureOptions.NONE.trusting(new Trust(List.of(cidrs), List.of()));
    }

    @Test
    void without_node_ports_only_the_load_balancer_is_left() {
        String direct = service("admin", "app: admin", """
                type: LoadBalancer
                allocateLoadBalancerNodePorts: false
                ports: [{port: 443, targetPort: 9000}]""");
        assertThat(manifests(direct + ADMIN).pathsFromOutside()).hasSize(1);
    }

    @Test
    void a_node_port_is_on_the_internet_when_the_nodes_are() {
        ExposureMap map =
                manifests(NODE_PORT + ADMIN).exposure(new ExposureOptions(Optional.empty(), Optional.of(true)));
        assertThat(map.paths().get(0).scope()).isEqualTo(Scope.INTERNET);
    }

    @Test
    void a_node_with_a_public_address_puts_node_ports_on_the_internet() {
        ExposureMap map =
                manifests(NODE_PORT + node("ExternalIP", "203.0.113.7") + ADMIN).exposure();
        assertThat(map.paths().get(0).scope()).isEqualTo(Scope.INTERNET);
        assertThat(map.paths().get(0).isConditional()).isFalse();
        assertThat(map.paths().get(0).premises())
                .singleElement()
                .satisfies(premise ->
                        assertThat(premise.text()).startsWith("Node worker has the public address 203.0.113.7"));
    }

    @Test
    void host_ports_follow_the_nodes_as_node_ports_do() {
        String host = deployment("agent", "app: agent", "{containerPort: 80, hostPort: 8080}");
        assertThat(manifests(node("ExternalIP", "2001:db8::7") + host).pathsFromOutside())
                .containsExactly("internet: Internet -> host port 8080 -> Deployment agent:80");
    }

    @Test
    void addresses_that_are_internal_or_private_say_nothing_about_the_nodes() {
        for (String node : List.of(
                node("InternalIP", "203.0.113.7"), node("ExternalIP", "10.0.0.7"), node("ExternalIP", "0.0.0.0"))) {
            ExposurePath path =
                    manifests(NODE_PORT + node + ADMIN).exposure().paths().get(0);
            assertThat(path.scope()).isEqualTo(Scope.NETWORK);
            assertThat(path.premises()).containsExactly(Premises.NODES_ARE_PRIVATE);
        }
    }

    @Test
    void what_the_user_says_about_nodes_counts_more_than_their_addresses() {
        ExposurePath path = manifests(NODE_PORT + node("ExternalIP", "203.0.113.7") + ADMIN)
                .exposure(new ExposureOptions(Optional.empty(), Optional.of(false)))
                .paths()
                .get(0);
        assertThat(path.scope()).isEqualTo(Scope.NETWORK);
        assertThat(path.premises()).isEmpty();
    }

    private static String node(String type, String address) {
        return """
                apiVersion: v1
                kind: Node
                metadata: {name: worker}
                status:
                  addresses: [{type: %s, address: "%s"}, {type: Hostname, address: worker}]
                ---
                """.formatted(type, address);
    }

    @Test
    void ranges_that_together_hold_everybody_narrow_nothing() {
        String halves = service("admin", "app: admin", """
                type: LoadBalancer
                loadBalancerSourceRanges: [0.0.0.0/1, 128.0.0.0/1]
                ports: [{port: 443, targetPort: 9000}]""");
        assertThat(manifests(halves + ADMIN).exposure().paths().get(0).scope()).isEqualTo(Scope.INTERNET);
    }

    @Test
    void an_external_ip_is_as_public_as_its_address() {
        String external =
                service("admin", "app: admin", "externalIPs: [198.51.100.7, 10.0.0.7]\nports: [{port: 9000}]");
        assertThat(manifests(external + ADMIN).exposure().paths())
                .extracting(ExposurePath::scope)
                .startsWith(Scope.INTERNET, Scope.NETWORK);
    }

    @Test
    void a_class_of_load_balancer_that_nobody_knows_is_unknown_and_counts_as_the_widest() {
        String unknown = service(
                "admin",
                "app: admin",
                "type: LoadBalancer\nloadBalancerClass: example.com/edge\nports: [{port: 9000}]");
        ExposurePath path = manifests(unknown + ADMIN).exposure().paths().get(0);
        assertThat(path.scope()).isEqualTo(Scope.UNKNOWN);
        assertThat(path.widest()).isEqualTo(Scope.INTERNET);
        assertThat(path.isConditional()).isTrue();
    }

    @Test
    void an_ingress_whose_controller_is_not_known_is_conditional() {
        String fronted = service("admin", "app: admin", "ports: [{port: 80, targetPort: 9000}]") + """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: admin}
                spec:
                  rules:
                    - host: admin.example.com
                      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: admin, port: {number: 80}}}}]}
                ---
                """;
        assertThat(manifests(fronted + ADMIN).pathsFromOutside())
                .containsExactly("unknown: Internet? -> Ingress admin (admin.example.com/) -> Service admin:80"
                        + " -> Deployment admin-dashboard:9000");
    }

    @Test
    void the_allow_list_of_an_ingress_narrows_it() {
        String fronted = service("admin", "app: admin", "ports: [{port: 80, targetPort: 9000}]") + """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  name: admin
                  annotations: {nginx.ingress.kubernetes.io/whitelist-source-range: 203.0.113.0/24}
                spec:
                  ingressClassName: nginx
                  defaultBackend: {service: {name: admin, port: {number: 80}}}
                ---
                """;
        assertThat(manifests(fronted + ADMIN).pathsFromOutside())
                .containsExactly("restricted: allowed sources -> Ingress admin (every host) (only 203.0.113.0/24)"
                        + " -> Service admin:80 -> Deployment admin-dashboard:9000");
    }

    @Test
    void a_route_without_a_gateway_in_the_input_is_unknown() {
        String routed = service("admin", "app: admin", "ports: [{port: 80, targetPort: 9000}]") + """
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata: {name: admin}
                spec:
                  parentRefs: [{name: edge}]
                  rules: [{backendRefs: [{name: admin, port: 80}]}]
                """;
        ExposurePath path = manifests(routed).exposure().paths().get(0);
        assertThat(path.scope()).isEqualTo(Scope.UNKNOWN);
        assertThat(path.premises())
                .containsExactly(Premise.condition("the input does not hold the Gateway of this route"));
    }

    @Test
    void a_host_port_and_the_host_network_need_no_service() {
        String host = deployment("agent", "app: agent", "{containerPort: 80, hostPort: 8080}");
        assertThat(manifests(host).pathsFromOutside())
                .containsExactly("network: private network -> host port 8080 -> Deployment agent:80");
        String network = deployment("agent", "app: agent", "{containerPort: 9100}")
                .replace("      containers:", "      hostNetwork: true\n      containers:");
        assertThat(manifests(network).pathsFromOutside())
                .containsExactly("network: private network -> host network port 9100 -> Deployment agent:9100");
    }

    @Test
    void a_host_port_on_the_loopback_address_leads_nowhere() {
        String loopback = deployment("agent", "app: agent", "{containerPort: 80, hostPort: 8080, hostIP: 127.0.0.1}");
        assertThat(manifests(loopback).pathsFromOutside()).isEmpty();
    }

    @Test
    void a_host_port_at_one_address_is_as_public_as_that_address() {
        String ports = "{containerPort: 80, hostPort: 80, hostIP: 203.0.113.7},"
                + " {containerPort: 81, hostPort: 81, hostIP: 10.0.0.7}";
        assertThat(manifests(node("ExternalIP", "203.0.113.7") + deployment("agent", "app: agent", ports))
                        .pathsFromOutside())
                .containsExactly(
                        "internet: Internet -> host port 80 -> Deployment agent:80",
                        "network: private network -> host port 81 -> Deployment agent:81");
    }

    @Test
    void nobody_answers_at_the_external_addresses_of_a_headless_service() {
        String headless =
                service("admin", "app: admin", "clusterIP: None\nexternalIPs: [198.51.100.7]\nports: [{port: 9000}]");
        assertThat(manifests(headless + ADMIN).pathsFromOutside()).isEmpty();
    }

    @Test
    void a_selector_that_meets_nobody_ends_the_path_as_far_as_the_input_knows() {
        String alone = service("admin", "app: admin", "ports: [{port: 9000}]");
        String other = deployment("other", "app: other", "{containerPort: 80}");
        assertThat(dispositions(manifests(alone))).containsOnly(Disposition.INSUFFICIENT_INFO);
        assertThat(dispositions(manifests(alone + other))).contains(Disposition.NO_ENDPOINTS);
    }

    @Test
    void a_named_port_that_the_pods_lack_ends_the_path() {
        String named = service("admin", "app: admin", "ports: [{port: 80, targetPort: console}]");
        assertThat(dispositions(manifests(named + ADMIN))).contains(Disposition.NO_SUCH_PORT);
    }

    @Test
    void of_several_paths_the_widest_certain_one_counts() {
        String both = service("admin", "app: admin", "type: LoadBalancer\nports: [{port: 9000}]");
        ExposureMap map = manifests(both + ADMIN).exposure();
        assertThat(ExposureMap.widest(map.paths())).map(ExposurePath::scope).contains(Scope.INTERNET);
        assertThat(ExposureMap.widest(List.of())).isEmpty();
    }

    private static List<Disposition> dispositions(Given given) {
        return given.exposure().paths().stream().map(ExposurePath::disposition).toList();
    }

    @Test
    void a_port_that_an_api_server_refuses_is_not_opened() {
        String refused = service("web", "app: web", "type: LoadBalancer\nports: [{port: 0}, {port: 65536}]");
        assertThat(manifests(refused).exposure().paths()).isEmpty();
    }
}
