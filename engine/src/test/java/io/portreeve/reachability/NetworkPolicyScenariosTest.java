package io.portreeve.reachability;

import static io.portreeve.reachability.Scenario.shop;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.Place;
import org.junit.jupiter.api.Test;

/** What a NetworkPolicy means, point by point, with question and answer side by side. */
class NetworkPolicyScenariosTest {
    @Test
    void without_a_policy_everything_is_open() {
        shop().expect("""
                tools/probe -> shop/db 5432/TCP: open
                203.0.113.7 -> shop/db 5432/UDP: open
                shop/db -> 203.0.113.7 443/TCP: open
                """);
    }

    @Test
    void a_missing_and_an_empty_pod_selector_are_all_pods_of_the_namespace() {
        for (String selector : new String[] {"podSelector: {}", "policyTypes: [Ingress]"}) {
            shop().policy(selector).expect("""
                    shop/web -> shop/db 5432/TCP: closed, policy
                    shop/db -> shop/web 8080/TCP: closed, policy
                    shop/web -> tools/probe 80/TCP: open
                    """);
        }
    }

    @Test
    void no_ingress_rule_denies_and_an_empty_one_allows_all() {
        shop().policy("podSelector: {}\ningress: []").expect("""
                shop/web -> shop/db 5432/TCP: closed, policy
                """);
        shop().policy("podSelector: {}\ningress: [{}]").expect("""
                203.0.113.7 -> shop/db 5432/SCTP: open, policy ingress[0]
                """);
    }

    @Test
    void policy_types_default_to_ingress_and_to_egress_only_with_an_egress_rule() {
        shop().policy("podSelector: {}\negress: []").expect("""
                shop/web -> tools/probe 80/TCP: open
                tools/probe -> shop/web 8080/TCP: closed, policy
                """);
        shop().policy("podSelector: {}\negress: [{to: [{podSelector: {}}]}]").expect("""
                shop/web -> tools/probe 80/TCP: closed, policy
                tools/probe -> shop/web 8080/TCP: closed, policy
                """);
        shop().policy("podSelector: {}\npolicyTypes: [Egress]").expect("""
                shop/web -> tools/probe 80/TCP: closed, policy
                tools/probe -> shop/web 8080/TCP: open
                """);
    }

    @Test
    void both_ends_must_allow_and_policies_add_up() {
        shop().policy("""
                        podSelector: {matchLabels: {app: db}}
                        ingress: [{from: [{podSelector: {matchLabels: {app: web}}}]}]
                        """).and("""
                        apiVersion: networking.k8s.io/v1
                        kind: NetworkPolicy
                        metadata: {namespace: shop, name: more}
                        spec:
                          podSelector: {matchLabels: {app: db}}
                          ingress: [{from: [{namespaceSelector: {matchLabels: {team: tools}}}]}]
                        """).and("""
                        apiVersion: networking.k8s.io/v1
                        kind: NetworkPolicy
                        metadata: {namespace: tools, name: quiet}
                        spec: {podSelector: {}, policyTypes: [Egress]}
                        """).expect("""
                        shop/web -> shop/db 5432/TCP: open, policy ingress[0]
                        tools/probe -> shop/db 5432/TCP: closed, quiet
                        shop/db -> tools/probe 80/TCP: open
                        """);
    }

    @Test
    void without_a_plugin_that_enforces_them_policies_are_decoration() {
        Scenario scenario = shop().policy("podSelector: {}").under(Cni.NONE);
        scenario.expect("""
                203.0.113.7 -> shop/db 5432/TCP: open
                """);
        assertThat(scenario.verdict("203.0.113.7 -> shop/db 5432/TCP").ingress().cause())
                .isEqualTo(Cause.NOT_ENFORCED);
        assertThat(ReachOptions.NONE.premise().text())
                .isEqualTo("the network plugin enforces NetworkPolicies as Kubernetes specifies them");
    }

    @Test
    void a_verdict_cites_the_rule_that_lets_through_and_else_the_policies() {
        Scenario scenario = shop().policy("""
                podSelector: {matchLabels: {app: db}}
                ingress:
                  - from: [{podSelector: {matchLabels: {app: web}}}]
                """);
        Verdict open = scenario.verdict("shop/web -> shop/db 5432/TCP");
        assertThat(open.egress().cause()).isEqualTo(Cause.NO_POLICY);
        assertThat(open.ingress().text()).isEqualTo("a rule of NetworkPolicy/shop/policy allows it");
        assertThat(open.ingress().places()).extracting(Place::path).containsExactly("spec.ingress[0]");
        Verdict closed = scenario.verdict("tools/probe -> shop/db 5432/TCP");
        assertThat(closed.ingress().cause()).isEqualTo(Cause.NOT_ALLOWED);
        assertThat(closed.ingress().places()).extracting(Place::path).containsExactly("metadata.name");
        assertThat(closed.ingress().text())
                .isEqualTo("NetworkPolicies isolate ingress of shop/db[Pod], and no rule of theirs allows"
                        + " tools/probe[Pod] on 5432/TCP");
    }

    @Test
    void a_policy_is_about_its_own_namespace_and_selects_among_its_pods() {
        shop().policy("podSelector: {matchLabels: {app: db}}")
                .pod("tools/db", "app: db")
                .expect("""
                tools/probe -> shop/db 5432/TCP: closed, policy
                tools/probe -> shop/web 8080/TCP: open
                shop/web -> tools/db 5432/TCP: open
                """);
    }

    @Test
    void no_egress_rule_denies_where_the_type_is_written_and_an_empty_one_allows_all() {
        shop().policy("podSelector: {}\npolicyTypes: [Egress]\negress: []").expect("""
                shop/web -> shop/db 5432/TCP: closed, policy
                shop/web -> 203.0.113.7 443/TCP: closed, policy
                """);
        shop().policy("podSelector: {}\npolicyTypes: [Egress]\negress: [{}]").expect("""
                shop/web -> shop/db 5432/TCP: open, policy egress[0]
                shop/web -> tools/probe 7/SCTP: open, policy egress[0]
                shop/web -> 203.0.113.7 443/TCP: open, policy egress[0]
                """);
    }

    @Test
    void written_policy_types_count_whatever_rules_there_are_and_an_empty_list_is_none() {
        shop().policy("podSelector: {}\npolicyTypes: [Ingress]\negress: [{to: [{podSelector: {}}]}]")
                .expect("""
                        shop/web -> tools/probe 80/TCP: open
                        tools/probe -> shop/web 8080/TCP: closed, policy
                        """);
        shop().policy("podSelector: {}\npolicyTypes: [Egress]\ningress: [{from: [{podSelector: {}}]}]")
                .expect("""
                        shop/web -> tools/probe 80/TCP: closed, policy
                        tools/probe -> shop/web 8080/TCP: open
                        """);
        shop().policy("podSelector: {}\npolicyTypes: [Ingress, Egress]").expect("""
                shop/web -> tools/probe 80/TCP: closed, policy
                tools/probe -> shop/web 8080/TCP: closed, policy
                """);
        shop().policy("podSelector: {}\npolicyTypes: []\negress: [{to: [{podSelector: {}}]}]")
                .expect("""
                        shop/web -> tools/probe 80/TCP: closed, policy
                        shop/web -> shop/db 5432/TCP: closed, policy
                        tools/probe -> shop/web 8080/TCP: closed, policy
                        """);
    }

    @Test
    void replies_need_no_rule() {
        shop().policy("""
                        podSelector: {matchLabels: {app: db}}
                        policyTypes: [Ingress, Egress]
                        ingress: [{from: [{podSelector: {matchLabels: {app: web}}}]}]
                        """).expect("""
                        shop/web -> shop/db 5432/TCP: open, policy ingress[0]
                        shop/db -> shop/web 8080/TCP: closed, policy
                        """);
    }

    @Test
    void the_order_of_policies_and_of_rules_does_not_matter() {
        String web = "{from: [{podSelector: {matchLabels: {app: web}}}]}";
        String tools = "{from: [{namespaceSelector: {matchLabels: {team: tools}}}]}";
        String none = """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {namespace: shop, name: none}
                spec: {podSelector: {}, ingress: []}
                """;
        for (String rules : new String[] {web + ", " + tools, tools + ", " + web}) {
            String policy = "podSelector: {}\ningress: [" + rules + "]";
            for (Scenario scenario : new Scenario[] {
                shop().and(none).policy(policy), shop().policy(policy).and(none)
            }) {
                assertThat(scenario.verdict("shop/web -> shop/db 5432/TCP").isOpen())
                        .isTrue();
                assertThat(scenario.verdict("tools/probe -> shop/db 5432/TCP").isOpen())
                        .isTrue();
                assertThat(scenario.verdict("203.0.113.7 -> shop/db 5432/TCP").outcome())
                        .isEqualTo(Outcome.CLOSED);
            }
        }
    }
}
