package io.portreeve.model.reader;

import static io.portreeve.model.reader.Manifests.because;
import static io.portreeve.model.reader.Manifests.contents;
import static io.portreeve.model.reader.Manifests.only;
import static io.portreeve.model.reader.Manifests.where;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.Gateway;
import io.portreeve.model.ReferenceGrant;
import io.portreeve.model.Route;
import io.portreeve.model.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatewayApiReaderTest {
    @Test
    void a_gateway_has_listeners() {
        Gateway gateway = only(Gateway.class, """
                apiVersion: gateway.networking.k8s.io/v1
                kind: Gateway
                metadata:
                  name: edge
                spec:
                  gatewayClassName: istio
                  listeners:
                    - name: http
                      port: 80
                      protocol: HTTP
                    - name: tls
                      port: 443
                      protocol: TLS
                      hostname: "*.example.com"
                      allowedRoutes:
                        kinds:
                          - kind: TLSRoute
                        namespaces:
                          from: Selector
                          selector:
                            matchLabels:
                              team: shop
                            matchExpressions:
                              - {key: env, operator: In, values: [prod, test]}
                """);
        Gateway.Listener http = gateway.listeners().get(0);
        assertThat(where(http.port())).isEqualTo("9:13-9:15 spec.listeners[0].port");
        assertThat(http.routesFrom())
                .isEqualTo(Value.defaulted(
                        "Same", "allowedRoutes is omitted, so only routes of the Gateway's namespace are admitted"));
        assertThat(because(http.hostname())).isEqualTo("hostname is omitted, so every host matches");
        Gateway.Listener tls = gateway.listeners().get(1);
        assertThat(tls.routesFrom().is("Selector")).isTrue();
        assertThat(tls.routeKinds()).containsExactly("TLSRoute");
        assertThat(tls.namespaceSelector())
                .allMatch(requirement -> requirement.matches(Map.of("team", "shop", "env", "prod")))
                .anyMatch(requirement -> !requirement.matches(Map.of("team", "shop", "env", "dev")));
    }

    @Test
    void a_route_defaults_its_references_as_the_api_does() {
        Route route = only(Route.class, """
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata:
                  name: web
                  namespace: shop
                spec:
                  parentRefs:
                    - name: edge
                      namespace: infra
                      sectionName: http
                  hostnames: [shop.example.com]
                  rules:
                    - matches:
                        - path: {type: PathPrefix, value: /cart}
                      backendRefs:
                        - name: cart
                          port: 8080
                """);
        Route.ParentRef parent = route.parents().get(0);
        assertThat(parent.group()).isEqualTo("gateway.networking.k8s.io");
        assertThat(parent.kind()).isEqualTo("Gateway");
        assertThat(parent.namespace()).contains("infra");
        assertThat(parent.sectionName().is("http")).isTrue();
        assertThat(parent.port().known()).isEmpty();
        assertThat(route.hostnames().get(0).is("shop.example.com")).isTrue();
        assertThat(route.rules().get(0).paths()).containsExactly("/cart");
        Route.BackendRef backend = route.rules().get(0).backends().get(0);
        assertThat(backend.group()).isEmpty();
        assertThat(backend.kind()).isEqualTo("Service");
        assertThat(backend.namespace()).isEmpty();
        assertThat(where(backend.port())).isEqualTo("17:17-17:21 spec.rules[0].backendRefs[0].port");
    }

    @Test
    void a_grpc_route_matches_methods() {
        Route route = only(Route.class, """
                apiVersion: gateway.networking.k8s.io/v1
                kind: GRPCRoute
                metadata:
                  name: api
                spec:
                  rules:
                    - matches:
                        - method: {service: shop.Cart, method: Add}
                        - method: {service: shop.Stock}
                      backendRefs:
                        - {name: api, port: 9090}
                """);
        assertThat(route.rules().get(0).paths()).containsExactly("/shop.Cart/Add", "/shop.Stock");
    }

    @Test
    void the_plain_routes_are_told_apart_by_kind() {
        for (String kind : new String[] {"TCPRoute", "TLSRoute", "UDPRoute"}) {
            Route route = only(Route.class, """
                    apiVersion: gateway.networking.k8s.io/v1alpha2
                    kind: KIND
                    metadata:
                      name: db
                    spec:
                      parentRefs:
                        - name: edge
                          port: 5432
                      rules:
                        - backendRefs:
                            - {name: db, namespace: data, port: 5432}
                    """.replace("KIND", kind));
            assertThat(route.kind()).isEqualTo(kind);
            assertThat(route.parents().get(0).port().is(5432)).isTrue();
            assertThat(route.rules().get(0).backends().get(0).namespace()).contains("data");
        }
    }

    @Test
    void a_reference_grant_is_read() {
        ReferenceGrant grant = only(ReferenceGrant.class, """
                apiVersion: gateway.networking.k8s.io/v1beta1
                kind: ReferenceGrant
                metadata:
                  name: shop-may-use-db
                  namespace: data
                spec:
                  from:
                    - {group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop}
                  to:
                    - {group: "", kind: Service}
                    - {group: "", kind: Service, name: db}
                """);
        assertThat(grant.from())
                .containsExactly(new ReferenceGrant.From("gateway.networking.k8s.io", "HTTPRoute", "shop"));
        assertThat(grant.to())
                .extracting(ReferenceGrant.To::name)
                .map(name -> name.orElse("any"))
                .containsExactly("any", "db");
    }

    @Test
    void istios_gateway_is_another_kind() {
        DocumentContents contents = contents("""
                apiVersion: networking.istio.io/v1
                kind: Gateway
                metadata:
                  name: edge
                spec:
                  servers:
                    - port: {number: 80, name: http, protocol: HTTP}
                      hosts: ["*"]
                """);
        assertThat(contents.objects()).isEmpty();
        assertThat(contents.passedOver()).containsExactly(Map.entry(DocumentContents.OTHER_KIND, 1));
    }

    @Test
    void a_rule_takes_everything_without_a_match_or_with_a_prefix_that_all_paths_have() {
        Route route = only(Route.class, """
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata:
                  name: web
                spec:
                  rules:
                    - backendRefs: [{name: web, port: 80}]
                    - matches: [{path: {value: /shop}}, {path: {value: /}}]
                    - matches: [{headers: [{name: x-team, value: ops}]}]
                    - matches: [{path: {type: Exact, value: /}}]
                    - matches: [{path: {type: RegularExpression, value: /.*}}]
                """);
        assertThat(route.rules()).extracting(Route.Rule::everything).containsExactly(true, true, false, false, true);
    }
}
