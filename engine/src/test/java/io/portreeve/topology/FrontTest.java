package io.portreeve.topology;

import static io.portreeve.Given.in;
import static io.portreeve.Given.manifests;
import static io.portreeve.Given.service;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What publishes a Service besides its own type, and which references lead nowhere. */
class FrontTest {
    private static final String WEB =
            service("web", "app: web", "ports: [{name: http, port: 80}, {name: admin, port: 9000}]");
    private static final String GATEWAY = """
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: {name: edge}
            spec:
              gatewayClassName: example
              listeners: [{name: web, port: 80, protocol: HTTP}]
            ---
            """;

    @Test
    void an_ingress_names_a_service_port_by_number_or_by_name() {
        assertThat(fronted(WEB + ingress("{number: 80}"))).containsExactly("80/TCP");
        assertThat(fronted(WEB + ingress("{name: admin}"))).containsExactly("9000/TCP");
    }

    @Test
    void the_name_of_a_pods_port_is_not_the_name_of_a_service_port() {
        String unnamed = service("web", "app: web", "ports: [{port: 80, targetPort: http}]");
        assertThat(broken(unnamed + ingress("{name: http}"))).containsExactly(BrokenReference.NoSuchPort.class);
    }

    @Test
    void the_default_backend_counts() {
        String ingress = """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: web}
                spec:
                  defaultBackend: {service: {name: web, port: {number: 9000}}}
                """;
        assertThat(fronted(WEB + ingress)).containsExactly("9000/TCP");
    }

    @Test
    void the_old_form_of_an_ingress_is_understood() {
        String ingress = """
                apiVersion: extensions/v1beta1
                kind: Ingress
                metadata: {name: web}
                spec:
                  backend: {serviceName: web, servicePort: admin}
                """;
        assertThat(fronted(WEB + ingress)).containsExactly("9000/TCP");
    }

    @Test
    void a_resource_backend_is_no_service_and_no_broken_reference() {
        String ingress = """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: web}
                spec:
                  defaultBackend: {resource: {apiGroup: k8s.example.com, kind: StorageBucket, name: static}}
                """;
        assertThat(fronted(WEB + ingress)).isEmpty();
        assertThat(broken(WEB + ingress)).isEmpty();
    }

    @Test
    void a_service_that_is_not_there_is_a_broken_reference() {
        assertThat(broken(ingress("{number: 80}"))).containsExactly(BrokenReference.NoSuchService.class);
    }

    @Test
    void a_route_reaches_the_service_through_the_listener_that_admits_it() {
        assertThat(fronted(WEB + GATEWAY + route("HTTPRoute", "{name: edge}", "{name: web, port: 80}")))
                .containsExactly("80/TCP");
    }

    @Test
    void a_route_without_its_gateway_in_the_input_is_unknown_not_broken() {
        Topology topology = manifests(WEB + route("HTTPRoute", "{name: edge}", "{name: web, port: 80}"))
                .topology();
        Front.OfRoute front = (Front.OfRoute)
                topology.fronts(topology.services().get(0).service().ports().get(0))
                        .get(0);
        assertThat(front.gateway()).isEmpty();
        assertThat(front.certain()).isFalse();
        assertThat(topology.brokenReferences()).isEmpty();
    }

    @Test
    void a_listener_admits_only_the_kinds_of_its_protocol() {
        assertThat(broken(WEB + GATEWAY + route("TCPRoute", "{name: edge}", "{name: web, port: 80}")))
                .containsExactly(BrokenReference.NotAdmitted.class);
    }

    @Test
    void a_listener_admits_only_its_own_namespace_unless_told_otherwise() {
        String elsewhere =
                in("shop", WEB + route("HTTPRoute", "{name: edge, namespace: infra}", "{name: web, port: 80}"));
        assertThat(broken(elsewhere + in("infra", GATEWAY))).containsExactly(BrokenReference.NotAdmitted.class);
        String open = GATEWAY.replace("protocol: HTTP", "protocol: HTTP, allowedRoutes: {namespaces: {from: All}}");
        assertThat(broken(elsewhere + in("infra", open))).isEmpty();
    }

    @Test
    void a_section_that_no_listener_has_is_a_broken_reference() {
        assertThat(broken(
                        WEB + GATEWAY + route("HTTPRoute", "{name: edge, sectionName: tls}", "{name: web, port: 80}")))
                .containsExactly(BrokenReference.NoSuchListener.class);
    }

    @Test
    void another_namespaces_service_needs_a_reference_grant() {
        String route = in("infra", GATEWAY)
                + in("infra", route("HTTPRoute", "{name: edge}", "{name: web, namespace: shop, port: 80}"))
                + in("shop", WEB);
        String grant = """
                apiVersion: gateway.networking.k8s.io/v1beta1
                kind: ReferenceGrant
                metadata: {name: allow, namespace: shop}
                spec:
                  from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: infra}]
                  to: [{group: "", kind: Service}]
                """;
        assertThat(broken(route)).containsExactly(BrokenReference.NoReferenceGrant.class);
        assertThat(broken(route + grant)).isEmpty();
        assertThat(fronted(route + grant)).containsExactly("80/TCP");
    }

    @Test
    void a_port_of_the_ingress_controller_leads_to_a_service_too() {
        String map = """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: tcp-services, namespace: ingress-nginx}
                data: {"9000": "shop/web:9000"}
                """;
        assertThat(fronted(in("shop", WEB) + map)).containsExactly("9000/TCP");
    }

    @Test
    void an_openshift_route_without_a_port_leads_to_every_port() {
        String route = """
                apiVersion: route.openshift.io/v1
                kind: Route
                metadata: {name: web}
                spec: {to: {kind: Service, name: web}}
                """;
        assertThat(fronted(WEB + route)).containsExactly("80/TCP", "9000/TCP");
    }

    @Test
    void a_route_that_one_of_two_alternative_gateways_admits_is_not_broken() {
        String other = GATEWAY.replace("protocol: HTTP", "protocol: TCP");
        String route = route("HTTPRoute", "{name: edge}", "{name: web, port: 80}");
        assertThat(broken(WEB + GATEWAY + other + route)).isEmpty();
    }

    @Test
    void services_of_a_mesh_need_no_grant_for_each_other() {
        String parent = "{group: \"\", kind: Service, name: web, namespace: shop}";
        String route = in("client", route("HTTPRoute", parent, "{name: web, namespace: shop, port: 80}"));
        assertThat(broken(route + in("shop", WEB))).isEmpty();
    }

    @Test
    void a_backend_that_an_annotation_describes_is_no_broken_reference() {
        assertThat(broken(ingress("{name: use-annotation}"))).isEmpty();
    }

    @Test
    void the_ports_of_an_external_name_are_not_known() {
        String outside = """
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec: {type: ExternalName, externalName: web.example.com}
                ---
                """;
        assertThat(broken(outside + ingress("{number: 80}"))).isEmpty();
    }

    @Test
    void a_port_that_an_openshift_route_does_not_find_is_a_broken_reference_unless_only_pods_could_say() {
        String route = """
                apiVersion: route.openshift.io/v1
                kind: Route
                metadata: {name: web}
                spec: {to: {kind: Service, name: web}, port: {targetPort: 8080}}
                """;
        assertThat(broken(WEB + route)).containsExactly(BrokenReference.NoSuchPort.class);
        String named = service("web", "app: web", "ports: [{port: 80, targetPort: http}]");
        assertThat(broken(named + route)).isEmpty();
    }

    @Test
    void a_broken_reference_stands_at_the_characters_that_are_wrong() {
        assertThat(manifests(WEB + ingress("{number: 8080}")).topology().brokenReferences())
                .singleElement()
                .satisfies(reference ->
                        assertThat(reference.place().range().text()).isEqualTo("8080"));
        assertThat(manifests(ingress("{number: 80}")).topology().brokenReferences())
                .singleElement()
                .satisfies(reference ->
                        assertThat(reference.place().range().text()).isEqualTo("web"));
    }

    private static List<String> fronted(String text) {
        Topology topology = manifests(text).topology();
        return topology.services().stream()
                .flatMap(binding -> binding.service().ports().stream())
                .filter(port -> !topology.fronts(port).isEmpty())
                .map(port -> port.label())
                .toList();
    }

    private static List<Class<?>> broken(String text) {
        return manifests(text).topology().brokenReferences().stream()
                .<Class<?>>map(BrokenReference::getClass)
                .toList();
    }

    private static String ingress(String port) {
        return """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: web}
                spec:
                  rules:
                    - http:
                        paths:
                          - {path: /, pathType: Prefix, backend: {service: {name: web, port: %s}}}
                ---
                """.formatted(port);
    }

    private static String route(String kind, String parent, String backend) {
        return """
                apiVersion: gateway.networking.k8s.io/v1
                kind: %s
                metadata: {name: web}
                spec:
                  parentRefs: [%s]
                  rules: [{backendRefs: [%s]}]
                ---
                """.formatted(kind, parent, backend);
    }
}
