package io.portreeve.reachability;

import static io.portreeve.reachability.Scenario.shop;

import org.junit.jupiter.api.Test;

/** Whom the peers of a NetworkPolicy mean, point by point, with question and answer side by side. */
class PolicyPeerScenariosTest {
    @Test
    void missing_and_empty_peers_are_everybody_outside_included() {
        for (String rule : new String[] {"ports: [{port: 5432}]", "from: [], ports: [{port: 5432}]"}) {
            shop().policy("podSelector: {}\ningress: [{" + rule + "}]").expect("""
                    tools/probe -> shop/db 5432/TCP: open, policy ingress[0]
                    203.0.113.7 -> shop/db 5432/TCP: open, policy ingress[0]
                    203.0.113.7 -> shop/db 5433/TCP: closed, policy
                    """);
        }
    }

    @Test
    void
            an_empty_pod_selector_in_a_peer_is_this_namespace_and_an_empty_namespace_selector_all_pods_but_nobody_outside() {
        shop().policy("podSelector: {}\ningress: [{from: [{podSelector: {}}]}]").expect("""
                shop/web -> shop/db 5432/TCP: open, policy ingress[0]
                tools/probe -> shop/db 5432/TCP: closed, policy
                203.0.113.7 -> shop/db 5432/TCP: closed, policy
                """);
        shop().policy("podSelector: {}\ningress: [{from: [{namespaceSelector: {}}]}]")
                .expect("""
                shop/web -> shop/db 5432/TCP: open, policy ingress[0]
                tools/probe -> shop/db 5432/TCP: open, policy ingress[0]
                203.0.113.7 -> shop/db 5432/TCP: closed, policy
                """);
    }

    @Test
    void two_selectors_in_one_peer_must_both_hold_and_in_two_peers_one_is_enough() {
        shop().pod("tools/web", "app: web").policy("""
                        podSelector: {matchLabels: {app: db}}
                        ingress:
                          - from:
                              - namespaceSelector: {matchLabels: {team: tools}}
                                podSelector: {matchLabels: {app: web}}
                        """).expect("""
                        tools/web -> shop/db 5432/TCP: open, policy ingress[0]
                        tools/probe -> shop/db 5432/TCP: closed, policy
                        shop/web -> shop/db 5432/TCP: closed, policy
                        """);
        shop().pod("tools/web", "app: web").policy("""
                        podSelector: {matchLabels: {app: db}}
                        ingress:
                          - from:
                              - namespaceSelector: {matchLabels: {team: tools}}
                              - podSelector: {matchLabels: {app: web}}
                        """).expect("""
                        tools/web -> shop/db 5432/TCP: open, policy ingress[0]
                        tools/probe -> shop/db 5432/TCP: open, policy ingress[0]
                        shop/web -> shop/db 5432/TCP: open, policy ingress[0]
                        """);
    }

    @Test
    void not_in_and_does_not_exist_match_what_lacks_the_key_and_every_namespace_has_its_name_as_a_label() {
        shop().pod("shop/plain", "").policy("""
                        podSelector: {matchLabels: {app: db}}
                        ingress:
                          - from:
                              - podSelector: {matchExpressions: [{key: app, operator: NotIn, values: [web]}]}
                        """).expect("""
                        shop/plain -> shop/db 5432/TCP: open, policy ingress[0]
                        shop/web -> shop/db 5432/TCP: closed, policy
                        """);
        shop().pod("shop/plain", "").policy("""
                        podSelector: {matchExpressions: [{key: app, operator: DoesNotExist}]}
                        ingress:
                          - from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: tools}}}]
                        """).expect("""
                        tools/probe -> shop/plain 80/TCP: open, policy ingress[0]
                        shop/web -> shop/plain 80/TCP: closed, policy
                        shop/web -> shop/db 5432/TCP: open
                        """);
    }

    @Test
    void whether_a_block_means_pods_depends_on_the_network_plugin() {
        String policy = """
                podSelector: {matchLabels: {app: db}}
                ingress: [{from: [{ipBlock: {cidr: 10.0.0.1/32}}]}]
                """;
        for (Cni cni : new Cni[] {Cni.SPEC, Cni.CALICO}) {
            shop().policy(policy).under(cni).expect("""
                    shop/web -> shop/db 5432/TCP: open, policy ingress[0]
                    tools/probe -> shop/db 5432/TCP: closed, policy
                    """);
        }
        shop().policy(policy).under(Cni.CILIUM).expect("""
                shop/web -> shop/db 5432/TCP: closed, policy
                """);
    }

    @Test
    void an_exception_narrows_its_own_block_only() {
        shop().policy("""
                        podSelector: {matchLabels: {app: db}}
                        ingress:
                          - from: [{ipBlock: {cidr: 203.0.113.0/24, except: [203.0.113.64/26]}}]
                          - from: [{ipBlock: {cidr: 203.0.113.70/32}}]
                        """).expect("""
                203.0.113.7 -> shop/db 5432/TCP: open, policy ingress[0]
                203.0.113.65 -> shop/db 5432/TCP: closed, policy
                203.0.113.70 -> shop/db 5432/TCP: open, policy ingress[1]
                203.0.113.128/25 -> shop/db 5432/TCP: open, policy ingress[0]
                203.0.113.0/24 -> shop/db 5432/TCP: conditional, policy ingress[0]
                198.51.100.1 -> shop/db 5432/TCP: closed, policy
                """);
    }

    @Test
    void an_ipv4_block_says_nothing_about_ipv6() {
        new Scenario()
                .pod("shop/four", "app: four", "{ip: 10.0.0.1}", "")
                .pod("shop/six", "app: six", "{ip: \"fd00::2\"}", "")
                .pod("shop/both", "app: both", "{ip: 10.0.0.3}, {ip: \"fd00::3\"}", "")
                .policy("podSelector: {}\ningress: [{from: [{ipBlock: {cidr: 0.0.0.0/0}}]}]")
                .expect("""
                        203.0.113.7 -> shop/both 80/TCP: open, policy ingress[0]
                        2001:db8::7 -> shop/both 80/TCP: closed, policy
                        203.0.113.7 -> shop/four 80/TCP: open, policy ingress[0]
                        2001:db8::7 -> shop/six 80/TCP: closed, policy
                        shop/six -> shop/both 80/TCP: closed, policy
                        shop/four -> shop/both 80/TCP: open, policy ingress[0]
                        shop/four -> shop/six 80/TCP: closed
                        """);
    }

    @Test
    void missing_and_empty_destinations_are_everybody_outside_and_nodes_included() {
        for (String rule : new String[] {"ports: [{port: 5432}]", "to: [], ports: [{port: 5432}]"}) {
            shop().node("far", "", "172.18.0.10")
                    .policy("podSelector: {}\npolicyTypes: [Egress]\negress: [{" + rule + "}]")
                    .expect("""
                    shop/web -> shop/db 5432/TCP: open, policy egress[0]
                    shop/web -> tools/probe 5432/TCP: open, policy egress[0]
                    shop/web -> 203.0.113.7 5432/TCP: open, policy egress[0]
                    shop/web -> 172.18.0.10 5432/TCP: open, policy egress[0]
                    shop/web -> 203.0.113.7 5433/TCP: closed, policy
                    """);
        }
    }

    @Test
    void destinations_are_selected_as_sources_are() {
        String egress = "podSelector: {matchLabels: {app: web}}\npolicyTypes: [Egress]\negress: [{to: [%s]}]";
        shop().policy(egress.formatted("{podSelector: {}}")).expect("""
                shop/web -> shop/db 5432/TCP: open, policy egress[0]
                shop/web -> tools/probe 80/TCP: closed, policy
                shop/web -> 203.0.113.7 443/TCP: closed, policy
                """);
        shop().policy(egress.formatted("{namespaceSelector: {}}")).expect("""
                shop/web -> shop/db 5432/TCP: open, policy egress[0]
                shop/web -> tools/probe 80/TCP: open, policy egress[0]
                shop/web -> 203.0.113.7 443/TCP: closed, policy
                """);
        shop().policy(egress.formatted("{ipBlock: {cidr: 203.0.113.0/24, except: [203.0.113.64/26]}}"))
                .expect("""
                        shop/web -> 203.0.113.7 443/TCP: open, policy egress[0]
                        shop/web -> 203.0.113.65 443/TCP: closed, policy
                        shop/web -> shop/db 5432/TCP: closed, policy
                        """);
    }

    @Test
    void without_a_namespace_selector_a_peer_is_of_the_policys_own_namespace() {
        shop().pod("tools/web", "app: web", "", "")
                .policy("podSelector: {}\ningress: [{from: [{podSelector: {matchLabels: {app: web}}}]}]")
                .expect("""
                        shop/web -> shop/db 5432/TCP: open, policy ingress[0]
                        tools/web -> shop/db 5432/TCP: closed, policy
                        """);
    }

    @Test
    void not_in_and_does_not_exist_match_namespaces_that_lack_the_key_too() {
        for (String expression :
                new String[] {"{key: team, operator: NotIn, values: [tools]}", "{key: team, operator: DoesNotExist}"}) {
            shop().namespace("plain", "")
                    .pod("plain/job", "app: job")
                    .policy("podSelector: {}\ningress: [{from: [{namespaceSelector: {matchExpressions: [" + expression
                            + "]}}]}]")
                    .expect("""
                            plain/job -> shop/db 5432/TCP: open, policy ingress[0]
                            tools/probe -> shop/db 5432/TCP: closed, policy
                            """);
        }
    }

    @Test
    void in_and_exists_do_not_match_what_lacks_the_key() {
        for (String expression :
                new String[] {"{key: app, operator: In, values: [web, api]}", "{key: app, operator: Exists}"}) {
            shop().pod("shop/plain", "")
                    .policy("podSelector: {}\ningress: [{from: [{podSelector: {matchExpressions: [" + expression
                            + "]}}]}]")
                    .expect("""
                            shop/web -> shop/db 5432/TCP: open, policy ingress[0]
                            shop/plain -> shop/db 5432/TCP: closed, policy
                            """);
        }
    }

    @Test
    void the_name_of_a_namespace_is_a_label_for_every_operator() {
        shop().policy("""
                        podSelector: {}
                        ingress:
                          - from:
                              - namespaceSelector:
                                  matchExpressions: [{key: kubernetes.io/metadata.name, operator: NotIn, values: [tools]}]
                        """).expect("""
                        shop/web -> shop/db 5432/TCP: open, policy ingress[0]
                        tools/probe -> shop/db 5432/TCP: closed, policy
                        """);
    }

    @Test
    void cilium_takes_blocks_for_what_is_outside_and_perhaps_for_nodes() {
        Scenario scenario = shop().node("far", "", "172.18.0.10")
                .policy("podSelector: {matchLabels: {app: db}}\ningress: [{from: [{ipBlock: {cidr: 0.0.0.0/0}}]}]");
        scenario.under(Cni.CILIUM).expect("""
                203.0.113.7 -> shop/db 5432/TCP: open, policy ingress[0]
                shop/web -> shop/db 5432/TCP: closed, policy
                172.18.0.10 -> shop/db 5432/TCP: conditional, policy ingress[0]
                """);
        scenario.under(Cni.SPEC).expect("""
                203.0.113.7 -> shop/db 5432/TCP: open, policy ingress[0]
                shop/web -> shop/db 5432/TCP: open, policy ingress[0]
                172.18.0.10 -> shop/db 5432/TCP: open, policy ingress[0]
                """);
    }

    @Test
    void an_ipv6_block_lets_in_ipv6_alone_and_its_exceptions_are_left_out() {
        new Scenario()
                .pod("shop/both", "app: both", "{ip: 10.0.0.3}, {ip: \"fd00::3\"}", "")
                .policy("""
                        podSelector: {}
                        ingress: [{from: [{ipBlock: {cidr: "2001:db8::/32", except: ["2001:db8:1::/48"]}}]}]
                        """)
                .expect("""
                        2001:db8::7 -> shop/both 80/TCP: open, policy ingress[0]
                        2001:db8:1::7 -> shop/both 80/TCP: closed, policy
                        203.0.113.7 -> shop/both 80/TCP: closed, policy
                        """);
    }
}
