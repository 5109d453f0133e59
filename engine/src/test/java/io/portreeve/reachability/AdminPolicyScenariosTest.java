package io.portreeve.reachability;

import static io.portreeve.reachability.Scenario.shop;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the policies of administrators mean, point by point, with question and answer side by side. */
class AdminPolicyScenariosTest {
    private static final String ALL = "subject: {namespaces: {}}\n";

    @Test
    void the_admin_tier_decides_by_ascending_priority_and_the_first_rule_that_matches() {
        shop().admin("AdminNetworkPolicy", "later", "priority: 20\n" + ALL + """
                        ingress: [{action: Deny, from: [{namespaces: {}}]}]
                        """)
                .admin("AdminNetworkPolicy", "sooner", "priority: 10\n" + ALL + """
                        ingress:
                          - {name: yes, action: Allow, from: [{namespaces: {matchLabels: {team: tools}}}]}
                          - {name: no, action: Deny, from: [{namespaces: {matchLabels: {team: tools}}}]}
                        """)
                .expect("""
                        tools/probe -> shop/db 80/TCP: open, sooner ingress[0]
                        shop/web -> shop/db 80/TCP: closed, later ingress[0]
                        """);
    }

    @Test
    void what_a_network_policy_decides_the_admin_tier_overrules_and_the_baseline_does_not() {
        shop().policy("podSelector: {matchLabels: {app: db}}\ningress: [{from: [{podSelector: {}}]}]")
                .admin("AdminNetworkPolicy", "guard", "priority: 1\n" + ALL + """
                        ingress: [{action: Allow, from: [{namespaces: {matchLabels: {team: tools}}}]}]
                        """)
                .admin("BaselineAdminNetworkPolicy", "default", ALL + """
                        ingress: [{action: Deny, from: [{namespaces: {}}]}]
                        """)
                .expect("""
                        tools/probe -> shop/db 80/TCP: open, guard ingress[0]
                        shop/web -> shop/db 80/TCP: open, policy ingress[0]
                        shop/db -> shop/web 80/TCP: closed, default ingress[0]
                        tools/probe -> shop/web 80/TCP: open, guard ingress[0]
                        """);
    }

    @Test
    void pass_leaves_the_tier() {
        String guard = "priority: 1\n" + ALL + """
                ingress:
                  - {action: Pass, from: [{namespaces: {matchLabels: {team: tools}}}]}
                  - {action: Deny, from: [{namespaces: {}}]}
                """;
        shop().admin("AdminNetworkPolicy", "guard", guard).expect("""
                tools/probe -> shop/db 80/TCP: open
                shop/web -> shop/db 80/TCP: closed, guard ingress[1]
                """);
        shop().admin("AdminNetworkPolicy", "guard", guard)
                .policy("podSelector: {}")
                .expect("""
                tools/probe -> shop/db 80/TCP: closed, policy
                """);
    }

    @Test
    void each_direction_is_decided_by_itself() {
        shop().admin("AdminNetworkPolicy", "guard", "priority: 1\n" + ALL + """
                        egress: [{action: Deny, to: [{namespaces: {matchLabels: {team: tools}}}]}]
                        ingress: [{action: Allow, from: [{namespaces: {}}]}]
                        """).expect("""
                        shop/web -> tools/probe 80/TCP: closed, guard egress[0]
                        tools/probe -> shop/web 80/TCP: open, guard ingress[0]
                        """);
    }

    @Test
    void a_subject_that_no_rule_matches_is_not_isolated() {
        shop().admin("AdminNetworkPolicy", "guard", "priority: 1\n" + ALL + """
                        ingress:
                          - action: Deny
                            from: [{namespaces: {}}]
                            ports: [{portNumber: {protocol: TCP, port: 22}}]
                        """).expect("""
                        shop/web -> shop/db 22/TCP: closed, guard ingress[0]
                        shop/web -> shop/db 23/TCP: open
                        shop/web -> shop/db 22/UDP: open
                        """);
    }

    @Test
    void a_cluster_network_policy_accepts_names_protocols_and_has_priorities_in_both_tiers() {
        shop().admin("ClusterNetworkPolicy", "floor-2", "tier: Baseline\npriority: 2\n" + ALL + """
                        ingress: [{action: Deny, from: [{namespaces: {}}]}]
                        """)
                .admin("ClusterNetworkPolicy", "floor-1", "tier: Baseline\npriority: 1\n" + ALL + """
                        ingress:
                          - action: Accept
                            from: [{namespaces: {}}]
                            protocols:
                              - {tcp: {destinationPort: {range: {start: 80, end: 90}}}}
                              - {udp: {destinationPort: {number: 53}}}
                              - {sctp: {destinationPort: {number: 7}}}
                              - {destinationNamedPort: http}
                        """)
                .expect("""
                        tools/probe -> shop/web 80/TCP: open, floor-1 ingress[0]
                        tools/probe -> shop/web 90/TCP: open, floor-1 ingress[0]
                        tools/probe -> shop/web 91/TCP: closed, floor-2 ingress[0]
                        tools/probe -> shop/web 53/UDP: open, floor-1 ingress[0]
                        tools/probe -> shop/web 7/SCTP: open, floor-1 ingress[0]
                        tools/probe -> shop/web 8080/TCP: open, floor-1 ingress[0]
                        tools/probe -> shop/db 8080/TCP: closed, floor-2 ingress[0]
                        """);
    }

    @Test
    void equal_priorities_are_told() {
        Reachability reach = shop().admin("AdminNetworkPolicy", "one", "priority: 1\n" + ALL + """
                        ingress: [{action: Deny, from: [{namespaces: {}}]}]
                        """)
                .admin("AdminNetworkPolicy", "two", "priority: 1\n" + ALL + """
                        ingress: [{action: Allow, from: [{namespaces: {}}]}]
                        """)
                .reach();
        assertThat(reach.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("equal-policy-priorities");
            assertThat(problem.range().orElseThrow().text()).isEqualTo("1");
            assertThat(problem.message())
                    .isEqualTo("AdminNetworkPolicy/one and AdminNetworkPolicy/two both have priority 1, so where both"
                            + " match, it is not defined which of them decides; here it is taken to be the first."
                            + " Give them different priorities.");
        });
    }

    @Test
    void a_verdict_names_the_rule() {
        Verdict verdict = shop().admin("AdminNetworkPolicy", "guard", "priority: 1\n" + ALL + """
                        ingress: [{name: no tools, action: Deny, from: [{namespaces: {matchLabels: {team: tools}}}]}]
                        """)
                .verdict("tools/probe -> shop/web 80/TCP");
        assertThat(verdict.ingress().text()).isEqualTo("rule 'no tools' of AdminNetworkPolicy/guard denies it");
        assertThat(verdict.ingress().cause()).isEqualTo(Cause.DENIED_BY_RULE);
    }

    @Test
    void what_passes_skips_every_later_policy_of_the_tier_and_may_end_in_the_baseline() {
        String pass = "priority: 1\n" + ALL + "ingress: [{action: Pass, from: [{namespaces: {}}]}]\n";
        String deny = "priority: 2\n" + ALL + "ingress: [{action: Deny, from: [{namespaces: {}}]}]\n";
        shop().admin("AdminNetworkPolicy", "pass", pass)
                .admin("AdminNetworkPolicy", "deny", deny)
                .expect("""
                        tools/probe -> shop/db 80/TCP: open
                        """);
        shop().admin("AdminNetworkPolicy", "pass", pass)
                .admin("BaselineAdminNetworkPolicy", "default", ALL + """
                        ingress: [{action: Deny, from: [{namespaces: {matchLabels: {team: tools}}}]}]
                        """)
                .expect("""
                        tools/probe -> shop/db 80/TCP: closed, default ingress[0]
                        shop/web -> shop/db 80/TCP: open
                        """);
    }

    @Test
    void of_rules_in_one_list_the_first_decides() {
        String rule = "{action: %s, from: [{namespaces: {}}]}";
        String deny = rule.formatted("Deny");
        String accept = rule.formatted("Accept");
        shop().admin("ClusterNetworkPolicy", "guard", """
                        tier: Admin
                        priority: 0
                        subject: {namespaces: {}}
                        ingress: [%s, %s]
                        """.formatted(deny, accept))
                .expect("""
                        tools/probe -> shop/db 80/TCP: closed, guard ingress[0]
                        """);
        shop().admin("ClusterNetworkPolicy", "guard", """
                        tier: Admin
                        priority: 0
                        subject: {namespaces: {}}
                        ingress: [%s, %s]
                        """.formatted(accept, deny))
                .expect("""
                        tools/probe -> shop/db 80/TCP: open, guard ingress[0]
                        """);
    }

    @Test
    void what_is_accepted_on_its_way_out_may_still_be_closed_where_it_comes_in() {
        shop().admin("AdminNetworkPolicy", "guard", "priority: 1\n" + ALL + """
                        egress: [{action: Allow, to: [{namespaces: {}}]}]
                        """)
                .policy("podSelector: {matchLabels: {app: db}}\npolicyTypes: [Ingress, Egress]")
                .expect("""
                        tools/probe -> shop/db 80/TCP: closed, policy
                        shop/db -> tools/probe 80/TCP: open, guard egress[0]
                        """);
    }

    @Test
    void a_network_policy_is_final_only_in_the_directions_that_it_is_about() {
        shop().policy("podSelector: {}\npolicyTypes: [Ingress]\ningress: [{}]")
                .admin("BaselineAdminNetworkPolicy", "default", ALL + """
                        ingress: [{action: Deny, from: [{namespaces: {}}]}]
                        egress: [{action: Deny, to: [{namespaces: {matchLabels: {team: tools}}}]}]
                        """)
                .expect("""
                        tools/probe -> shop/db 80/TCP: open, policy ingress[0]
                        shop/db -> tools/probe 80/TCP: closed, default egress[0], default ingress[0]
                        """);
    }

    @Test
    void what_no_tier_decides_is_open() {
        shop().admin("BaselineAdminNetworkPolicy", "default", ALL + """
                        ingress: [{action: Deny, from: [{namespaces: {matchLabels: {team: tools}}}]}]
                        """).expect("""
                        tools/probe -> shop/db 80/TCP: closed, default ingress[0]
                        shop/web -> shop/db 80/TCP: open
                        shop/web -> 203.0.113.7 443/TCP: open
                        """);
        assertThat(shop().admin("BaselineAdminNetworkPolicy", "default", ALL + """
                        ingress: [{action: Deny, from: [{namespaces: {matchLabels: {team: tools}}}]}]
                        """)
                        .verdict("shop/web -> shop/db 80/TCP")
                        .ingress()
                        .text())
                .isEqualTo("no ingress rule about shop/db[Pod] matches, and no NetworkPolicy isolates it");
    }

    @Test
    void priorities_may_be_equal_in_different_tiers() {
        Reachability reach = shop().admin("ClusterNetworkPolicy", "one", "tier: Admin\npriority: 1\n" + ALL + """
                        ingress: [{action: Deny, from: [{namespaces: {}}]}]
                        """)
                .admin("ClusterNetworkPolicy", "two", "tier: Baseline\npriority: 1\n" + ALL + """
                        ingress: [{action: Deny, from: [{namespaces: {}}]}]
                        """)
                .reach();
        assertThat(reach.problems()).isEmpty();
    }
}
