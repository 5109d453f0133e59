package io.portreeve.exposure;

import static io.portreeve.Given.deployment;
import static io.portreeve.Given.in;
import static io.portreeve.Given.manifests;
import static io.portreeve.Given.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.Given;
import io.portreeve.reachability.Cni;
import io.portreeve.reachability.Premise;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What policies about the pods make of every way to them: the source is whoever it is when the packet comes to the pods. */
class PoliciesOnPathsTest {
    private static final String PODS = in("shop", deployment("db", "app: db", "{name: sql, containerPort: 5432}"));
    private static final String BALANCER = in("shop", service("db", "app: db", """
            type: LoadBalancer
            allocateLoadBalancerNodePorts: false
            ports: [{port: 5432}]"""));
    private static final String KEEPING = BALANCER.replace("ports:", "externalTrafficPolicy: Local\n  ports:");
    private static final String INSIDE = in("shop", service("db", "app: db", "ports: [{port: 5432}]"));
    private static final String INGRESS = """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {namespace: shop, name: db}
            spec:
              ingressClassName: nginx
              rules:
                - host: db.example.com
                  http:
                    paths:
                      - {path: /, pathType: Prefix, backend: {service: {name: db, port: {number: 5432}}}}
            ---
            """;
    private static final String CONTROLLER = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {namespace: ingress, name: controller}
            spec:
              selector: {matchLabels: {app: controller}}
              template:
                metadata: {labels: {app: controller}}
                spec:
                  containers:
                    - {name: controller, image: registry.k8s.io/ingress-nginx/controller:v1.12.1}
            ---
            """;

    @Test
    void a_policy_that_allows_nobody_closes_the_way_from_the_internet() {
        assertThat(ways(BALANCER, policy("[]")))
                .containsExactly(
                        "none DENIED_BY_INGRESS_POLICY: Internet -> load balancer 5432 -> Service shop/db:5432"
                                + " -> (targetPort omitted, so 5432) -> (closed to the Internet, by NetworkPolicy shop/db)"
                                + " -> Deployment shop/db:5432",
                        "none DENIED_BY_INGRESS_POLICY: any pod -> Service shop/db:5432"
                                + " -> (targetPort omitted, so 5432) -> (closed to pods, by NetworkPolicy shop/db)"
                                + " -> Deployment shop/db:5432",
                        "none DENIED_BY_INGRESS_POLICY: any pod -> (closed to pods, by NetworkPolicy shop/db)"
                                + " -> Deployment shop/db:5432");
    }

    @Test
    void what_a_policy_closes_rests_on_somebody_who_enforces_it() {
        ExposurePath path = map(BALANCER, policy("[]")).paths().get(0);
        assertThat(path.premises())
                .extracting(Premise::text)
                .contains("the network plugin enforces NetworkPolicies as Kubernetes specifies them");
        assertThat(path.isConditional()).isFalse();
        assertThat(path.hop(Hop.Kind.POLICY).orElseThrow().place().orElseThrow().text())
                .isEqualTo("db");
    }

    @Test
    void without_a_plugin_that_enforces_them_policies_are_decoration() {
        ExposureOptions none = new ExposureOptions(Optional.empty(), Optional.empty(), Optional.of(Cni.NONE));
        ExposurePath path =
                manifests(PODS + BALANCER + policy("[]")).exposure(none).paths().get(0);
        assertThat(path.scope()).isEqualTo(Scope.INTERNET);
    }

    @Test
    void a_policy_that_allows_everybody_leaves_every_way_open() {
        assertThat(ways(BALANCER, policy("[{}]")))
                .extracting(way -> way.substring(0, way.indexOf(' ')))
                .containsExactly("internet", "cluster", "cluster");
    }

    @Test
    void pods_of_the_namespace_may_be_the_only_ones() {
        assertThat(ways(INSIDE, policy("[{from: [{podSelector: {}}]}]")))
                .contains(
                        "namespace REACHES_CONTAINER: any pod of the namespace -> Service shop/db:5432"
                                + " -> (targetPort omitted, so 5432) -> (let in by NetworkPolicy shop/db) -> Deployment shop/db:5432");
    }

    @Test
    void named_pods_may_be_the_only_ones() {
        assertThat(ways(INSIDE, policy("[{from: [{podSelector: {matchLabels: {app: api}}}]}]")))
                .contains(
                        "restricted REACHES_CONTAINER: allowed pods -> Service shop/db:5432"
                                + " -> (targetPort omitted, so 5432) -> (let in by NetworkPolicy shop/db) -> Deployment shop/db:5432");
    }

    @Test
    void a_policy_that_keeps_out_only_some_leaves_the_cluster_in() {
        String notQuarantined = "[{from: [{namespaceSelector: {}, podSelector: {matchExpressions:"
                + " [{key: quarantine, operator: DoesNotExist}]}}]}]";
        assertThat(ways(INSIDE, policy(notQuarantined))).first().asString().startsWith("cluster REACHES_CONTAINER");
    }

    @Test
    void all_pods_of_all_namespaces_are_still_not_the_internet() {
        assertThat(ways(KEEPING, policy("[{from: [{namespaceSelector: {}}]}]")))
                .extracting(way -> way.substring(0, way.indexOf(':')))
                .containsExactly(
                        "none DENIED_BY_INGRESS_POLICY", "cluster REACHES_CONTAINER", "cluster REACHES_CONTAINER");
    }

    @Test
    void a_block_lets_in_its_addresses_where_the_clients_address_is_kept() {
        ExposurePath path = map(KEEPING, policy("[{from: [{ipBlock: {cidr: 203.0.113.0/24}}]}]"))
                .paths()
                .get(0);
        assertThat(path.line())
                .isEqualTo("allowed sources -> load balancer 5432 -> Service shop/db:5432"
                        + " -> (targetPort omitted, so 5432) -> (only 203.0.113.0/24, by NetworkPolicy shop/db)"
                        + " -> Deployment shop/db:5432");
        assertThat(path.scope()).isEqualTo(Scope.RESTRICTED);
        assertThat(path.sources()).containsExactly("203.0.113.0/24");
        assertThat(path.isConditional()).isFalse();
    }

    @Test
    void where_nodes_may_replace_the_clients_address_a_block_holds_on_a_condition() {
        ExposurePath path = map(BALANCER, policy("[{from: [{ipBlock: {cidr: 203.0.113.0/24}}]}]"))
                .paths()
                .get(0);
        assertThat(path.scope()).isEqualTo(Scope.RESTRICTED);
        assertThat(conditions(path))
                .containsExactly(
                        "the client's address is kept on its way, which externalTrafficPolicy: Cluster does not promise");
    }

    @Test
    void a_block_that_holds_the_nodes_lets_in_the_internet_behind_them() {
        ExposurePath path = map(BALANCER, policy("[{from: [{ipBlock: {cidr: 10.0.0.0/8}}]}]"))
                .paths()
                .get(0);
        assertThat(path.scope()).isEqualTo(Scope.INTERNET);
        assertThat(conditions(path))
                .containsExactly("a node's address takes the place of the client's, as externalTrafficPolicy: Cluster"
                        + " allows, and the policies let nodes in");
    }

    @Test
    void nodes_of_the_input_that_the_block_does_not_hold_let_nobody_in() {
        String node = """
                apiVersion: v1
                kind: Node
                metadata: {name: one}
                status: {addresses: [{type: InternalIP, address: 192.168.7.1}]}
                ---
                """;
        ExposurePath path = map(BALANCER, node + policy("[{from: [{ipBlock: {cidr: 10.0.0.0/8}}]}]"))
                .paths()
                .get(0);
        assertThat(path.disposition()).isEqualTo(Disposition.DENIED_BY_INGRESS_POLICY);
    }

    @Test
    void everything_but_private_addresses_is_the_internet() {
        ExposurePath path = map(
                        KEEPING,
                        policy("[{from: [{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8, 192.168.0.0/16]}}]}]"))
                .paths()
                .get(0);
        assertThat(path.scope()).isEqualTo(Scope.INTERNET);
        assertThat(path.isConditional()).isFalse();
    }

    @Test
    void source_ranges_and_a_block_let_in_what_both_hold() {
        String ranges = KEEPING.replace("ports:", "loadBalancerSourceRanges: [203.0.113.0/24]\n  ports:");
        assertThat(map(ranges, policy("[{from: [{ipBlock: {cidr: 203.0.113.128/25}}]}]"))
                        .paths()
                        .get(0)
                        .sources())
                .containsExactly("203.0.113.128/25");
        assertThat(map(ranges, policy("[{from: [{ipBlock: {cidr: 198.51.100.0/24}}]}]"))
                        .paths()
                        .get(0)
                        .disposition())
                .isEqualTo(Disposition.DENIED_BY_INGRESS_POLICY);
    }

    @Test
    void the_service_port_in_place_of_the_pod_port_lets_nobody_in() {
        String moved = KEEPING.replace("[{port: 5432}]", "[{port: 80, targetPort: 5432}]");
        ExposurePath path =
                map(moved, policy("[{ports: [{port: 80}]}]")).paths().get(0);
        assertThat(path.disposition()).isEqualTo(Disposition.DENIED_BY_INGRESS_POLICY);
    }

    @Test
    void behind_an_ingress_the_controllers_pods_are_the_source() {
        String fromController = policy("[{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name:"
                + " ingress}}, podSelector: {matchLabels: {app: controller}}}]}]");
        ExposurePath open =
                map(INSIDE + INGRESS + CONTROLLER, fromController).paths().get(0);
        assertThat(open.line()).contains("Ingress shop/db");
        assertThat(open.disposition()).isEqualTo(Disposition.REACHES_CONTAINER);
        assertThat(conditions(open))
                .containsExactly("the Ingress does not say whether its controller is on the Internet");

        ExposurePath closed = map(INSIDE + INGRESS + CONTROLLER, policy("[{from: [{podSelector: {}}]}]"))
                .paths()
                .get(0);
        assertThat(closed.disposition()).isEqualTo(Disposition.DENIED_BY_INGRESS_POLICY);
        assertThat(closed.line()).contains("(closed to the ingress controller, by NetworkPolicy shop/db)");
    }

    @Test
    void a_controller_may_be_kept_in_by_its_own_egress_policy() {
        String egress = """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {namespace: ingress, name: only-dns}
                spec:
                  podSelector: {}
                  policyTypes: [Egress]
                  egress: [{ports: [{protocol: UDP, port: 53}]}]
                ---
                """;
        ExposurePath path = map(INSIDE + INGRESS + CONTROLLER, egress).paths().get(0);
        assertThat(path.disposition()).isEqualTo(Disposition.DENIED_BY_EGRESS_POLICY);
        assertThat(path.line()).contains("(closed to the ingress controller, by NetworkPolicy ingress/only-dns)");
    }

    @Test
    void a_controller_that_the_input_does_not_hold_may_be_among_the_pods_let_in() {
        ExposurePath path = map(
                        INSIDE + INGRESS, policy("[{from: [{namespaceSelector: {matchLabels: {role: edge}}}]}]"))
                .paths()
                .get(0);
        assertThat(path.scope()).isEqualTo(Scope.UNKNOWN);
        assertThat(conditions(path))
                .contains("the pods of the ingress controller, which the input does not hold, are let in by"
                        + " NetworkPolicy shop/db");
        assertThat(map(INSIDE + INGRESS, policy("[]")).paths().get(0).disposition())
                .isEqualTo(Disposition.DENIED_BY_INGRESS_POLICY);
    }

    @Test
    void a_load_balancer_of_the_provider_comes_from_the_private_network() {
        String alb = INGRESS.replace("ingressClassName: nginx", "ingressClassName: alb");
        assertThat(map(INSIDE + alb, policy("[{from: [{namespaceSelector: {}}]}]"))
                        .paths()
                        .get(0)
                        .line())
                .contains("(closed to the load balancer, by NetworkPolicy shop/db)");
        assertThat(conditions(map(INSIDE + alb, policy("[{from: [{ipBlock: {cidr: 10.20.0.0/16}}]}]"))
                        .paths()
                        .get(0)))
                .containsExactly("the addresses of the load balancer are among those that the policies let in");
    }

    @Test
    void administrators_policies_close_pods_to_pods_and_nothing_to_the_internet() {
        String denyAll = """
                apiVersion: policy.networking.k8s.io/v1alpha1
                kind: AdminNetworkPolicy
                metadata: {name: deny-all}
                spec:
                  priority: 10
                  subject: {namespaces: {}}
                  ingress: [{name: all, action: Deny, from: [{namespaces: {}}]}]
                ---
                """;
        assertThat(ways(KEEPING, denyAll))
                .extracting(way -> way.substring(0, way.indexOf(':')))
                .containsExactly(
                        "internet REACHES_CONTAINER", "none DENIED_BY_INGRESS_POLICY", "none DENIED_BY_INGRESS_POLICY");
    }

    @Test
    void a_host_port_is_behind_the_policy_and_a_host_network_is_not() {
        String hostPort = PODS.replace("containerPort: 5432", "containerPort: 5432, hostPort: 5432");
        assertThat(manifests(hostPort + policy("[]")).exposure().paths().get(0).disposition())
                .isEqualTo(Disposition.DENIED_BY_INGRESS_POLICY);
        String hostNetwork = PODS.replace("      containers:", "      hostNetwork: true\n      containers:");
        assertThat(manifests(hostNetwork + policy("[]")).exposure().paths())
                .extracting(ExposurePath::disposition)
                .containsOnly(Disposition.REACHES_CONTAINER);
    }

    @Test
    void nobody_of_the_private_network_is_in_a_public_range() {
        String internal = BALANCER.replace(
                        "name: db}", "name: db, annotations: {networking.gke.io/load-balancer-type: Internal}}")
                .replace("ports:", "loadBalancerSourceRanges: [203.0.113.0/24]\n  ports:");
        ExposurePath path = map(internal, "").paths().get(0);
        assertThat(path.disposition()).isEqualTo(Disposition.OUTSIDE_SOURCE_RANGES);
        assertThat(path.scope()).isEqualTo(Scope.NONE);
    }

    @Test
    void a_provider_that_refuses_every_range_keeps_everybody_out() {
        String invalid = BALANCER.replace(
                "name: db}", "name: db, annotations: {service.beta.kubernetes.io/azure-allowed-ip-ranges: nowhere}}");
        ExposurePath path = map(invalid, "").paths().get(0);
        assertThat(path.disposition()).isEqualTo(Disposition.DENIED_BY_CLOUD_FIREWALL);
        assertThat(path.hops().get(1).because())
                .isEqualTo("AKS blocks everybody, because none of the source ranges is valid");
    }

    @Test
    void several_policies_are_named_and_more_are_counted() {
        String three = policy("[]")
                + policy("[]").replace("name: db}", "name: other}")
                + policy("[]").replace("name: db}", "name: third}");
        assertThat(map(INSIDE, three).paths().get(0).line())
                .contains("(closed to pods, by NetworkPolicy shop/db and NetworkPolicy shop/other and 1 more)");
    }

    private static List<String> ways(String service, String policies) {
        return map(service, policies).paths().stream()
                .map(path -> path.scope() + " " + path.disposition() + ": " + path.line())
                .toList();
    }

    private static ExposureMap map(String services, String policies) {
        return Given.manifests(PODS + services + policies).exposure();
    }

    private static List<String> conditions(ExposurePath path) {
        return path.premises().stream()
                .filter(premise -> !premise.standing())
                .map(Premise::text)
                .toList();
    }

    private static String policy(String ingress) {
        return """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {namespace: shop, name: db}
                spec:
                  podSelector: {matchLabels: {app: db}}
                  policyTypes: [Ingress]
                  ingress: %s
                ---
                """.formatted(ingress);
    }
}
