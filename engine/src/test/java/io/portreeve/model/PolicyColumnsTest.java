package io.portreeve.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.reader.Manifests;
import io.portreeve.model.reader.ObjectReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PolicyColumnsTest {
    private static final String FROM_FRONT =
            "{from: [{podSelector: {matchLabels: {tier: front}}}], ports: [{port: 80}]}";
    private static final String FROM_FRONT_SAID_OTHERWISE =
            "{ports: [{protocol: TCP, port: 80}], from: [{podSelector: {matchExpressions: [{key: tier, operator: In, values: [front]}]}}]}";
    private static final String FROM_FRONT_ELSEWHERE =
            "{from: [{podSelector: {matchLabels: {tier: front}}}], ports: [{port: 8080}]}";
    private static final String FROM_ALL_NAMESPACES =
            "{from: [{namespaceSelector: {}, podSelector: {matchLabels: {tier: front}}}], ports: [{port: 80}]}";

    private static String policy(String name, String ingress) {
        return """
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: NAME, namespace: shop}
                spec: {podSelector: {matchLabels: {app: web}}, ingress: [RULES]}
                """.replace("NAME", name).replace("RULES", ingress);
    }

    /** One reader for all of them, which gives equal conditions the same object. */
    private static PolicyColumns columns(String... manifests) {
        ObjectReader reader = new ObjectReader();
        List<KubernetesObject> objects = Stream.of(manifests)
                .flatMap(each -> Manifests.contents(each, reader).objects().stream())
                .toList();
        return PolicyColumns.of(objects);
    }

    private static Provisions provisions(PolicyColumns policies, int row) {
        return policies.provisions().get(policies.provisionsOf(row));
    }

    @Test
    void policies_that_say_the_same_have_the_same_provisions_whoever_they_are_about() {
        String other = policy("b", FROM_FRONT_SAID_OTHERWISE)
                .replace("app: web", "app: shop")
                .replace("namespace: shop", "namespace: yard");
        PolicyColumns policies = columns(policy("a", FROM_FRONT), other, policy("c", FROM_FRONT_ELSEWHERE));
        assertThat(policies.provisionsOf(1)).isEqualTo(policies.provisionsOf(0));
        assertThat(policies.provisionsOf(2)).isNotEqualTo(policies.provisionsOf(0));
        assertThat(policies.provisions()).hasSize(2);
    }

    @Test
    void the_same_rule_says_something_else_about_connections_that_go_out() {
        String everybody = policy("a", "{}");
        PolicyColumns policies = columns(everybody, everybody.replace("ingress:", "egress:"), everybody + "  # again");
        assertThat(policies.provisions()).hasSize(2);
        assertThat(provisions(policies, 1).egress(0))
                .isEqualTo(provisions(policies, 0).ingress(0));
    }

    @Test
    void rules_that_say_the_same_are_one_wherever_they_stand() {
        PolicyColumns policies =
                columns(policy("a", FROM_FRONT), policy("b", FROM_FRONT_ELSEWHERE + ", " + FROM_FRONT_SAID_OTHERWISE));
        assertThat(policies.size()).isEqualTo(2);
        assertThat(provisions(policies, 1).ingressSize()).isEqualTo(2);
        assertThat(provisions(policies, 1).ingress(1))
                .isEqualTo(provisions(policies, 0).ingress(0));
        assertThat(policies.rules()).hasSize(2);
        assertThat(policies.namespaces().name(policies.namespace(1))).contains("shop");
        assertThat(policies.subjects()).hasSize(1);
    }

    @Test
    void peers_are_one_though_ports_differ() {
        PolicyColumns policies = columns(policy("a", FROM_FRONT + ", " + FROM_FRONT_ELSEWHERE));
        assertThat(provisions(policies, 0).ingress(0))
                .isNotEqualTo(provisions(policies, 0).ingress(1));
        assertThat(policies.peersOf(provisions(policies, 0).ingress(0)))
                .isEqualTo(policies.peersOf(provisions(policies, 0).ingress(1)));
        assertThat(policies.peers()).hasSize(1);
    }

    @Test
    void pods_of_the_own_namespace_are_others_than_pods_of_all() {
        PolicyColumns policies = columns(policy("a", FROM_FRONT + ", " + FROM_ALL_NAMESPACES));
        assertThat(policies.peers()).hasSize(2);
    }

    @Test
    void no_peer_and_peers_that_are_nobody_differ() {
        PolicyColumns policies = columns(policy("a", "{ports: [{port: 80}]}, {from: [{}], ports: [{port: 80}]}"));
        assertThat(provisions(policies, 0).ingress(0))
                .isNotEqualTo(provisions(policies, 0).ingress(1));
    }

    @Test
    void what_is_to_be_filled_in_says_the_same_as_nothing_else() {
        String rule = "{ports: [{port: '${PORT}'}]}";
        PolicyColumns policies = columns(policy("a", rule), policy("b", rule));
        assertThat(provisions(policies, 0).ingress(0))
                .isNotEqualTo(provisions(policies, 1).ingress(0));
    }

    @Test
    void a_policy_without_types_isolates_what_it_has_rules_about() {
        PolicyColumns policies = columns(policy("a", FROM_FRONT));
        assertThat(provisions(policies, 0).isolatesIngress()).isTrue();
        assertThat(provisions(policies, 0).isolatesEgress()).isFalse();
        assertThat(provisions(policies, 0).egressSize()).isZero();
    }

    @Test
    void policies_of_administrators_stand_aside() {
        PolicyColumns policies = columns(policy("a", FROM_FRONT), """
                apiVersion: policy.networking.k8s.io/v1alpha1
                kind: AdminNetworkPolicy
                metadata: {name: team}
                spec: {priority: 5, subject: {namespaces: {}}}
                """);
        assertThat(policies.size()).isEqualTo(1);
        assertThat(policies.others()).extracting(KubernetesObject::name).containsExactly("team");
    }
}
