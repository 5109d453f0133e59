package io.portreeve.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the policies of administrators mean, point by point, with question and answer side by side. */
class AdminPolicyScenariosTest {
    private static final String ALL = "subject: {namespaces: {}}\n";

    private static Scenario shop() {
        return new Scenario()
                .namespace("shop", "team: shop")
                .namespace("tools", "team: tools")
                .pod("shop/web", "app: web", "{ip: 10.0.0.1}", "{name: http, containerPort: 8080}")
                .pod("shop/db", "app: db", "{ip: 10.0.0.2}", "")
                .pod("tools/probe", "app: probe", "{ip: 10.0.0.3}", "");
    }

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
                        tools/probe -> shop/db 80/TCP: open
                        shop/web -> shop/db 80/TCP: closed
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
                        tools/probe -> shop/db 80/TCP: open
                        shop/web -> shop/db 80/TCP: open
                        shop/db -> shop/web 80/TCP: closed
                        tools/probe -> shop/web 80/TCP: open
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
                shop/web -> shop/db 80/TCP: closed
                """);
        shop().admin("AdminNetworkPolicy", "guard", guard)
                .policy("podSelector: {}")
                .expect("""
                tools/probe -> shop/db 80/TCP: closed
                """);
    }

    @Test
    void each_direction_is_decided_by_itself() {
        shop().admin("AdminNetworkPolicy", "guard", "priority: 1\n" + ALL + """
                        egress: [{action: Deny, to: [{namespaces: {matchLabels: {team: tools}}}]}]
                        ingress: [{action: Allow, from: [{namespaces: {}}]}]
                        """).expect("""
                        shop/web -> tools/probe 80/TCP: closed
                        tools/probe -> shop/web 80/TCP: open
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
                        shop/web -> shop/db 22/TCP: closed
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
                              - {sctp: {}}
                              - {destinationNamedPort: http}
                        """)
                .expect("""
                        tools/probe -> shop/web 80/TCP: open
                        tools/probe -> shop/web 90/TCP: open
                        tools/probe -> shop/web 91/TCP: closed
                        tools/probe -> shop/web 53/UDP: open
                        tools/probe -> shop/web 7/SCTP: open
                        tools/probe -> shop/web 8080/TCP: open
                        tools/probe -> shop/db 8080/TCP: closed
                        """);
    }

    @Test
    void egress_peers_can_be_networks_with_the_pods_in_them_and_nodes() {
        shop().and("""
                        apiVersion: v1
                        kind: Node
                        metadata: {name: far, labels: {kubernetes.io/os: linux}}
                        status: {addresses: [{type: InternalIP, address: 172.18.0.10}]}
                        """)
                .admin("ClusterNetworkPolicy", "guard", "tier: Admin\npriority: 1\n" + ALL + """
                        egress:
                          - {action: Accept, to: [{networks: [10.0.0.3/32]}]}
                          - {action: Accept, to: [{nodes: {matchLabels: {kubernetes.io/os: linux}}}]}
                          - {action: Deny, to: [{networks: [0.0.0.0/0]}]}
                        """)
                .expect("""
                        shop/web -> tools/probe 80/TCP: open
                        shop/web -> shop/db 80/TCP: closed
                        shop/web -> 172.18.0.10 80/TCP: open
                        shop/web -> 203.0.113.7 80/TCP: closed
                        """);
    }

    @Test
    void domain_names_may_lead_to_any_address_outside() {
        shop().admin("ClusterNetworkPolicy", "guard", "tier: Admin\npriority: 1\n" + ALL + """
                        egress:
                          - {action: Accept, to: [{domainNames: ["*.example.com"]}]}
                          - {action: Deny, to: [{networks: [0.0.0.0/0]}]}
                        """)
                .expect("""
                        shop/web -> 203.0.113.7 443/TCP: conditional
                        shop/web -> shop/db 443/TCP: closed
                        """);
    }

    @Test
    void pods_on_their_nodes_network_are_neither_subjects_nor_peers() {
        shop().and("""
                        apiVersion: v1
                        kind: Pod
                        metadata: {namespace: shop, name: host, labels: {app: web}}
                        spec:
                          hostNetwork: true
                          containers: [{name: main, image: example.com/app:1}]
                        status: {phase: Running, hostIP: 172.18.0.7, podIPs: [{ip: 172.18.0.7}]}
                        """)
                .admin("AdminNetworkPolicy", "guard", "priority: 1\n" + ALL + """
                        ingress: [{action: Deny, from: [{namespaces: {}}]}]
                        """)
                .expect("""
                        shop/web -> shop/host 80/TCP: open
                        shop/host -> shop/web 80/TCP: open
                        shop/db -> shop/web 80/TCP: closed
                        """);
    }

    @Test
    void a_peer_that_nobody_knows_fails_closed() {
        String rules = """
                ingress:
                  - {action: %s, from: [{newKind: {}}]}
                """;
        shop().admin("AdminNetworkPolicy", "guard", "priority: 1\n" + ALL + rules.formatted("Deny"))
                .expect("""
                tools/probe -> shop/web 80/TCP: closed
                """);
        shop().admin("AdminNetworkPolicy", "guard", "priority: 1\n" + ALL + rules.formatted("Pass"))
                .expect("""
                tools/probe -> shop/web 80/TCP: closed
                """);
        shop().policy("podSelector: {}")
                .admin("AdminNetworkPolicy", "guard", "priority: 1\n" + ALL + rules.formatted("Allow"))
                .expect("""
                        tools/probe -> shop/web 80/TCP: closed
                        """);
    }

    @Test
    void neither_kind_can_close_a_pod_to_the_outside() {
        shop().admin("AdminNetworkPolicy", "guard", "priority: 1\n" + ALL + """
                        ingress: [{action: Deny, from: [{namespaces: {}}]}]
                        """)
                .admin("ClusterNetworkPolicy", "broken", "tier: Admin\npriority: 2\n" + ALL + """
                        ingress: [{action: Deny, from: [{networks: [0.0.0.0/0]}]}]
                        """)
                .expect("""
                        203.0.113.7 -> shop/web 80/TCP: open
                        tools/probe -> shop/web 80/TCP: closed
                        """);
        shop().policy("podSelector: {}").expect("""
                203.0.113.7 -> shop/web 80/TCP: closed
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
            assertThat(problem.message()).contains("AdminNetworkPolicy/one", "AdminNetworkPolicy/two", "priority 1");
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
}
