package io.portreeve.remedy;

import static io.portreeve.Given.deployment;
import static io.portreeve.Given.in;
import static io.portreeve.Given.manifests;
import static io.portreeve.Given.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.exposure.ExposureOptions;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Stages;
import io.portreeve.exposure.Trust;
import io.portreeve.topology.Joining;
import io.portreeve.topology.PortTarget;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which single edits close a port, what is left then, and what else each cuts off. */
class RemediesTest {
    private static final String ADMIN =
            in("shop", deployment("admin", "app: admin", "{name: web, containerPort: 9000}"));

    @Test
    void a_load_balancer_is_closed_by_its_type_without_taking_anything_else() {
        String balancer = in("shop", service("admin", "app: admin", "type: LoadBalancer\nports: [{port: 9000}]"));
        assertThat(remedies(balancer + ADMIN, 9000))
                .containsExactly(
                        "set type: ClusterIP on Service shop/admin | cluster | ",
                        "list the clients that need it in loadBalancerSourceRanges on Service shop/admin | network | ",
                        "add NetworkPolicy shop/admin-ingress: port 9000 for pods of the namespace only, every undeclared"
                                + " port for nobody | namespace | port 9000 of Deployment shop/admin from pods of other"
                                + " namespaces",
                        "set allocateLoadBalancerNodePorts: false on Service shop/admin | internet | ");
    }

    @Test
    void a_second_port_of_the_service_is_told_as_what_would_be_cut_off() {
        String balancer = in("shop", service("admin", "app: admin", """
                type: LoadBalancer
                allocateLoadBalancerNodePorts: false
                ports: [{name: admin, port: 9000}, {name: web, port: 80, targetPort: 8080}]"""));
        String pods = ADMIN.replace("containerPort: 9000}", "containerPort: 9000}, {containerPort: 8080}");
        assertThat(remedies(balancer + pods, 9000))
                .containsExactly(
                        "add NetworkPolicy shop/admin-ingress: port 9000 for pods of the namespace only, port 8080 as before,"
                                + " every undeclared port for nobody | namespace | port 9000 of Deployment shop/admin from"
                                + " pods of other namespaces",
                        "list the clients that need it in loadBalancerSourceRanges on Service shop/admin | cluster |"
                                + " port 8080 of Deployment shop/admin from Internet",
                        "set targetPort: 8080 for port 9000/TCP on Service shop/admin | cluster |"
                                + " port 9000 of Deployment shop/admin from any pod",
                        "set type: ClusterIP on Service shop/admin | cluster |"
                                + " port 8080 of Deployment shop/admin from Internet",
                        "take port 9000/TCP out of Service shop/admin | cluster |"
                                + " port 9000 of Deployment shop/admin from any pod");
    }

    @Test
    void ranges_are_those_that_the_user_trusts() {
        String balancer = in("shop", service("admin", "app: admin", "type: LoadBalancer\nports: [{port: 9000}]"));
        Stages stages = Stages.of(
                manifests(balancer + ADMIN).snapshot(),
                Joining.NEAREST_FIRST,
                ExposureOptions.NONE.trusting(new Trust(List.of("203.0.113.0/24"), List.of())));
        assertThat(new Remedies(stages).of(target(stages, 9000)))
                .extracting(Remedy::description)
                .contains("list 203.0.113.0/24 in loadBalancerSourceRanges on Service shop/admin");
    }

    @Test
    void an_ingress_a_host_port_and_external_addresses_each_have_their_edit() {
        String ingress = """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {namespace: shop, name: admin}
                spec:
                  rules:
                    - http:
                        paths:
                          - {path: /, pathType: Prefix, backend: {service: {name: admin, port: {number: 80}}}}
                ---
                """;
        String exposed = in("shop", service("admin", "app: admin", """
                externalIPs: [203.0.113.9]
                ports: [{port: 80, targetPort: 9000}]"""));
        String pods = ADMIN.replace("containerPort: 9000", "containerPort: 9000, hostPort: 9000");
        Stages stages = stages(ingress + exposed + pods);
        assertThat(new Remedies(stages).of(target(stages, 9000)))
                .extracting(Remedy::description)
                .contains(
                        "take this rule out of Ingress shop/admin",
                        "remove externalIPs on Service shop/admin",
                        "remove hostPort from Deployment shop/admin");
    }

    @Test
    void where_a_policy_guards_the_pods_already_another_one_closes_nothing() {
        String guarded = """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {namespace: shop, name: admin}
                spec: {podSelector: {}, policyTypes: [Ingress], ingress: [{from: [{podSelector: {}}]}]}
                ---
                """;
        assertThat(remedies(guarded + ADMIN, 9000)).isEmpty();
    }

    @Test
    void administrators_policies_isolate_nothing_so_a_network_policy_still_closes_the_port() {
        String noShells = """
                apiVersion: policy.networking.k8s.io/v1alpha2
                kind: ClusterNetworkPolicy
                metadata: {name: no-shells}
                spec:
                  tier: Admin
                  priority: 1
                  subject: {namespaces: {}}
                  ingress:
                    - action: Deny
                      from: [{namespaces: {}}]
                      protocols: [{tcp: {destinationPort: {number: 22}}}]
                ---
                """;
        String balancer = in("shop", service("admin", "app: admin", """
                type: LoadBalancer
                allocateLoadBalancerNodePorts: false
                ports: [{port: 9000}]"""));
        assertThat(remedies(noShells + balancer + ADMIN, 9000))
                .contains(
                        "add NetworkPolicy shop/admin-ingress: port 9000 for pods of the namespace only, every undeclared"
                                + " port for nobody | namespace | port 9000 of Deployment shop/admin from pods of other"
                                + " namespaces");
    }

    @Test
    void an_edit_for_several_ports_says_of_each_what_it_does_for_it() {
        String balancer = in("shop", service("admin", "app: admin", "type: LoadBalancer\nports: [{port: 9000}]"));
        Stages stages = stages(balancer + ADMIN + ADMIN.replace("name: admin}", "name: spare}"));
        Remedies shared = new Remedies(stages);
        List<PortTarget> targets = stages.exposure().paths().stream()
                .flatMap(path -> path.target().stream())
                .toList();
        assertThat(targets).extracting(target -> target.workload().name()).contains("admin", "spare");
        for (PortTarget target : targets) {
            assertThat(shared.of(target)).isEqualTo(new Remedies(stages).of(target));
        }
    }

    private static List<String> remedies(String manifests, int port) {
        Stages stages = stages(manifests);
        return new Remedies(stages)
                .of(target(stages, port)).stream()
                        .map(remedy -> remedy.description() + " | " + remedy.left() + " | "
                                + String.join("; ", remedy.collateral()))
                        .toList();
    }

    private static Stages stages(String manifests) {
        return Stages.of(manifests(manifests).snapshot(), Joining.NEAREST_FIRST, ExposureOptions.NONE);
    }

    private static PortTarget target(Stages stages, int port) {
        return stages.exposure().paths().stream()
                .map(ExposurePath::target)
                .flatMap(Optional::stream)
                .filter(target -> target.number() == port)
                .findFirst()
                .orElseThrow();
    }
}
