package io.portreeve.reachability;

import static io.portreeve.reachability.Scenario.shop;

import org.junit.jupiter.api.Test;

/** Whom the rules of administrators name, and on which ports, point by point, with question and answer side by side. */
class AdminPolicyPeerScenariosTest {
    private static final String ALL = "subject: {namespaces: {}}\n";

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
                        shop/web -> tools/probe 80/TCP: open, guard egress[0]
                        shop/web -> shop/db 80/TCP: closed, guard egress[2]
                        shop/web -> 172.18.0.10 80/TCP: open, guard egress[1]
                        shop/web -> 203.0.113.7 80/TCP: closed, guard egress[2]
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
                        shop/web -> 203.0.113.7 443/TCP: conditional, guard egress[0]
                        shop/web -> shop/db 443/TCP: closed, guard egress[1]
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
                        shop/db -> shop/web 80/TCP: closed, guard ingress[0]
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
                tools/probe -> shop/web 80/TCP: closed, guard ingress[0]
                """);
        shop().admin("AdminNetworkPolicy", "guard", "priority: 1\n" + ALL + rules.formatted("Pass"))
                .expect("""
                tools/probe -> shop/web 80/TCP: closed, guard ingress[0]
                """);
        shop().policy("podSelector: {}")
                .admin("AdminNetworkPolicy", "guard", "priority: 1\n" + ALL + rules.formatted("Allow"))
                .expect("""
                        tools/probe -> shop/web 80/TCP: closed, policy
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
                        tools/probe -> shop/web 80/TCP: closed, guard ingress[0]
                        """);
        shop().policy("podSelector: {}").expect("""
                203.0.113.7 -> shop/web 80/TCP: closed, policy
                """);
    }

    @Test
    void subjects_and_peers_can_be_pods_of_namespaces() {
        shop().pod("tools/web", "app: web")
                .admin("ClusterNetworkPolicy", "guard", """
                        tier: Admin
                        priority: 1
                        subject: {pods: {namespaceSelector: {matchLabels: {team: shop}}, podSelector: {matchLabels: {app: db}}}}
                        ingress:
                          - action: Deny
                            from: [{pods: {namespaceSelector: {matchLabels: {team: tools}}, podSelector: {matchLabels: {app: web}}}}]
                        """)
                .expect("""
                        tools/web -> shop/db 80/TCP: closed, guard ingress[0]
                        tools/probe -> shop/db 80/TCP: open
                        shop/web -> shop/db 80/TCP: open
                        tools/web -> shop/web 80/TCP: open
                        """);
    }

    @Test
    void egress_peers_can_be_namespaces_and_pods() {
        shop().admin("AdminNetworkPolicy", "guard", "priority: 1\n" + ALL + """
                        egress:
                          - {action: Deny, to: [{namespaces: {matchLabels: {team: tools}}}]}
                          - {action: Deny, to: [{pods: {namespaceSelector: {}, podSelector: {matchLabels: {app: db}}}}]}
                        """).expect("""
                        shop/web -> tools/probe 80/TCP: closed, guard egress[0]
                        shop/web -> shop/db 80/TCP: closed, guard egress[1]
                        tools/probe -> shop/web 80/TCP: open
                        shop/web -> 203.0.113.7 443/TCP: open
                        """);
    }

    @Test
    void a_named_port_has_any_protocol_with_which_the_pod_declares_it() {
        shop().pod("shop/dns", "app: dns", "", "{name: http, containerPort: 5353, protocol: UDP}")
                .admin("ClusterNetworkPolicy", "guard", "tier: Admin\npriority: 1\n" + ALL + """
                        ingress:
                          - action: Deny
                            from: [{namespaces: {}}]
                            protocols: [{destinationNamedPort: http}]
                        """)
                .expect("""
                        tools/probe -> shop/web 8080/TCP: closed, guard ingress[0]
                        tools/probe -> shop/web 8080/UDP: open
                        tools/probe -> shop/dns 5353/UDP: closed, guard ingress[0]
                        tools/probe -> shop/dns 5353/TCP: open
                        tools/probe -> shop/db 8080/TCP: open
                        """);
    }

    @Test
    void a_named_port_of_an_egress_rule_is_each_destinations() {
        shop().pod("tools/other", "app: other", "", "{name: http, containerPort: 9090}")
                .admin("ClusterNetworkPolicy", "guard", "tier: Admin\npriority: 1\n" + ALL + """
                        egress: [{action: Deny, to: [{namespaces: {}}], protocols: [{destinationNamedPort: http}]}]
                        """)
                .expect("""
                        shop/db -> shop/web 8080/TCP: closed, guard egress[0]
                        shop/db -> tools/other 9090/TCP: closed, guard egress[0]
                        shop/db -> tools/other 8080/TCP: open
                        """);
    }

    @Test
    void the_older_kinds_write_numbers_ranges_and_names_as_ports() {
        shop().admin("AdminNetworkPolicy", "guard", "priority: 1\n" + ALL + """
                        ingress:
                          - action: Deny
                            from: [{namespaces: {}}]
                            ports:
                              - portNumber: {protocol: UDP, port: 53}
                              - portRange: {protocol: SCTP, start: 7000, end: 7010}
                              - namedPort: http
                        """).expect("""
                        tools/probe -> shop/web 53/UDP: closed, guard ingress[0]
                        tools/probe -> shop/web 53/TCP: open
                        tools/probe -> shop/web 7010/SCTP: closed, guard ingress[0]
                        tools/probe -> shop/web 7011/SCTP: open
                        tools/probe -> shop/web 7010/TCP: open
                        tools/probe -> shop/web 8080/TCP: closed, guard ingress[0]
                        tools/probe -> shop/db 8080/TCP: open
                        """);
    }

    @Test
    void a_network_of_one_family_says_nothing_about_the_other() {
        new Scenario()
                .namespace("shop", "")
                .pod("shop/both", "app: both", "{ip: 10.0.0.3}, {ip: \"fd00::3\"}", "")
                .admin("ClusterNetworkPolicy", "guard", "tier: Admin\npriority: 1\n" + ALL + """
                        egress: [{action: Deny, to: [{networks: ["0.0.0.0/0"]}]}]
                        """)
                .expect("""
                        shop/both -> 203.0.113.7 443/TCP: closed, guard egress[0]
                        shop/both -> 2001:db8::7 443/TCP: open
                        """);
    }

    @Test
    void pods_on_their_nodes_network_are_no_subjects_of_egress_and_no_destinations_but_addresses() {
        String hosts = "tier: Admin\npriority: 1\n" + ALL + "egress: [{action: Deny, to: [%s]}]\n";
        shop().hostPod("shop/host", "app: web", "far", "172.18.0.10")
                .admin("ClusterNetworkPolicy", "guard", hosts.formatted("{namespaces: {}}"))
                .expect("""
                        shop/host -> tools/probe 80/TCP: open
                        shop/web -> shop/host 80/TCP: open
                        shop/web -> shop/db 80/TCP: closed, guard egress[0]
                        """);
        shop().hostPod("shop/host", "app: web", "far", "172.18.0.10")
                .admin("ClusterNetworkPolicy", "guard", hosts.formatted("{networks: [172.18.0.10/32]}"))
                .expect("""
                        shop/web -> shop/host 80/TCP: closed, guard egress[0]
                        shop/web -> shop/db 80/TCP: open
                        """);
    }

    @Test
    void a_destination_that_nobody_knows_fails_closed_for_all_ports_and_whoever_it_is() {
        for (String action : new String[] {"Deny", "Pass"}) {
            shop().admin("ClusterNetworkPolicy", "guard", "tier: Admin\npriority: 1\n" + ALL + """
                            egress:
                              - {action: %s, to: [{newKind: {}}], protocols: [{tcp: {destinationPort: {number: 80}}}]}
                            """.formatted(action))
                    .expect("""
                            shop/web -> shop/db 80/TCP: closed, guard egress[0]
                            shop/web -> shop/db 81/UDP: closed, guard egress[0]
                            shop/web -> 203.0.113.7 443/TCP: closed, guard egress[0]
                            """);
        }
        shop().admin("ClusterNetworkPolicy", "guard", "tier: Admin\npriority: 1\n" + ALL + """
                        egress:
                          - {action: Accept, to: [{newKind: {}}]}
                          - {action: Deny, to: [{namespaces: {}}]}
                        """)
                .expect("""
                        shop/web -> shop/db 80/TCP: closed, guard egress[1]
                        shop/web -> 203.0.113.7 443/TCP: open
                        """);
    }

    @Test
    void neither_kind_can_open_a_pod_to_the_outside() {
        shop().policy("podSelector: {}")
                .admin("AdminNetworkPolicy", "guard", "priority: 1\n" + ALL + """
                        ingress: [{action: Allow, from: [{namespaces: {}}]}]
                        """)
                .admin("ClusterNetworkPolicy", "broken", "tier: Admin\npriority: 2\n" + ALL + """
                        ingress: [{action: Accept, from: [{networks: [0.0.0.0/0]}]}]
                        """)
                .expect("""
                        203.0.113.7 -> shop/web 80/TCP: closed, policy
                        tools/probe -> shop/web 80/TCP: open, guard ingress[0]
                        """);
    }
}
