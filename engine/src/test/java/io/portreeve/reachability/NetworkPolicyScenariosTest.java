package io.portreeve.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.Place;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a NetworkPolicy means, point by point, with question and answer side by side. */
class NetworkPolicyScenariosTest {
    private static Scenario shop() {
        return new Scenario()
                .namespace("shop", "team: shop")
                .namespace("tools", "team: tools")
                .pod("shop/web", "app: web", "{ip: 10.0.0.1}", "{name: http, containerPort: 8080}")
                .pod("shop/db", "app: db", "{ip: 10.0.0.2}", "{name: sql, containerPort: 5432}")
                .pod("tools/probe", "app: probe", "{ip: 10.0.0.3}", "");
    }

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
                    shop/web -> shop/db 5432/TCP: closed
                    shop/db -> shop/web 8080/TCP: closed
                    shop/web -> tools/probe 80/TCP: open
                    """);
        }
    }

    @Test
    void missing_and_empty_peers_are_everybody_outside_included() {
        for (String rule : new String[] {"ports: [{port: 5432}]", "from: [], ports: [{port: 5432}]"}) {
            shop().policy("podSelector: {}\ningress: [{" + rule + "}]").expect("""
                    tools/probe -> shop/db 5432/TCP: open
                    203.0.113.7 -> shop/db 5432/TCP: open
                    203.0.113.7 -> shop/db 5433/TCP: closed
                    """);
        }
    }

    @Test
    void
            an_empty_pod_selector_in_a_peer_is_this_namespace_and_an_empty_namespace_selector_all_pods_but_nobody_outside() {
        shop().policy("podSelector: {}\ningress: [{from: [{podSelector: {}}]}]").expect("""
                shop/web -> shop/db 5432/TCP: open
                tools/probe -> shop/db 5432/TCP: closed
                203.0.113.7 -> shop/db 5432/TCP: closed
                """);
        shop().policy("podSelector: {}\ningress: [{from: [{namespaceSelector: {}}]}]")
                .expect("""
                shop/web -> shop/db 5432/TCP: open
                tools/probe -> shop/db 5432/TCP: open
                203.0.113.7 -> shop/db 5432/TCP: closed
                """);
    }

    @Test
    void missing_and_empty_ports_are_all_ports_and_protocols() {
        for (String ports : new String[] {"", ", ports: []"}) {
            shop().policy("podSelector: {}\ningress: [{from: [{podSelector: {}}]" + ports + "}]")
                    .expect("""
                    shop/web -> shop/db 1/TCP: open
                    shop/web -> shop/db 65535/UDP: open
                    shop/web -> shop/db 7/SCTP: open
                    """);
        }
    }

    @Test
    void no_ingress_rule_denies_and_an_empty_one_allows_all() {
        shop().policy("podSelector: {}\ningress: []").expect("""
                shop/web -> shop/db 5432/TCP: closed
                """);
        shop().policy("podSelector: {}\ningress: [{}]").expect("""
                203.0.113.7 -> shop/db 5432/SCTP: open
                """);
    }

    @Test
    void policy_types_default_to_ingress_and_to_egress_only_with_an_egress_rule() {
        shop().policy("podSelector: {}\negress: []").expect("""
                shop/web -> tools/probe 80/TCP: open
                tools/probe -> shop/web 8080/TCP: closed
                """);
        shop().policy("podSelector: {}\negress: [{to: [{podSelector: {}}]}]").expect("""
                shop/web -> tools/probe 80/TCP: closed
                tools/probe -> shop/web 8080/TCP: closed
                """);
        shop().policy("podSelector: {}\npolicyTypes: [Egress]").expect("""
                shop/web -> tools/probe 80/TCP: closed
                tools/probe -> shop/web 8080/TCP: open
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
                        tools/web -> shop/db 5432/TCP: open
                        tools/probe -> shop/db 5432/TCP: closed
                        shop/web -> shop/db 5432/TCP: closed
                        """);
        shop().pod("tools/web", "app: web").policy("""
                        podSelector: {matchLabels: {app: db}}
                        ingress:
                          - from:
                              - namespaceSelector: {matchLabels: {team: tools}}
                              - podSelector: {matchLabels: {app: web}}
                        """).expect("""
                        tools/web -> shop/db 5432/TCP: open
                        tools/probe -> shop/db 5432/TCP: open
                        shop/web -> shop/db 5432/TCP: open
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
                        shop/plain -> shop/db 5432/TCP: open
                        shop/web -> shop/db 5432/TCP: closed
                        """);
        shop().pod("shop/plain", "").policy("""
                        podSelector: {matchExpressions: [{key: app, operator: DoesNotExist}]}
                        ingress:
                          - from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: tools}}}]
                        """).expect("""
                        tools/probe -> shop/plain 80/TCP: open
                        shop/web -> shop/plain 80/TCP: closed
                        shop/web -> shop/db 5432/TCP: open
                        """);
    }

    @Test
    void a_missing_protocol_is_tcp_a_missing_port_every_port_and_udp_alone_still_isolates_tcp() {
        shop().policy("podSelector: {}\ningress: [{ports: [{port: 53}, {protocol: UDP}]}]")
                .expect("""
                tools/probe -> shop/web 53/TCP: open
                tools/probe -> shop/web 54/TCP: closed
                tools/probe -> shop/web 54/UDP: open
                tools/probe -> shop/web 53/SCTP: closed
                """);
    }

    @Test
    void an_end_port_is_inclusive() {
        shop().policy("podSelector: {}\ningress: [{ports: [{port: 8000, endPort: 8010}]}]")
                .expect("""
                tools/probe -> shop/web 7999/TCP: closed
                tools/probe -> shop/web 8000/TCP: open
                tools/probe -> shop/web 8010/TCP: open
                tools/probe -> shop/web 8011/TCP: closed
                """);
    }

    @Test
    void a_named_port_is_the_destinations_in_both_directions_by_name_and_protocol() {
        Scenario named = shop().pod("shop/other", "app: other", "", "{name: http, containerPort: 9090}")
                .pod("shop/datagrams", "app: datagrams", "", "{name: http, containerPort: 7070, protocol: UDP}");
        named.policy("podSelector: {}\ningress: [{ports: [{port: http}]}]").expect("""
                tools/probe -> shop/web 8080/TCP: open
                tools/probe -> shop/web 9090/TCP: closed
                tools/probe -> shop/other 9090/TCP: open
                tools/probe -> shop/datagrams 7070/UDP: closed
                tools/probe -> shop/db 5432/TCP: closed
                """);
        shop().pod("tools/other", "app: other", "", "{name: http, containerPort: 9090}")
                .policy("podSelector: {}\npolicyTypes: [Egress]\negress: [{ports: [{port: http}]}]")
                .expect("""
                        shop/db -> shop/web 8080/TCP: open
                        shop/db -> tools/other 9090/TCP: open
                        shop/db -> tools/other 8080/TCP: closed
                        shop/db -> tools/probe 8080/TCP: closed
                        shop/db -> 203.0.113.7 8080/TCP: closed
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
                    shop/web -> shop/db 5432/TCP: open
                    tools/probe -> shop/db 5432/TCP: closed
                    """);
        }
        shop().policy(policy).under(Cni.CILIUM).expect("""
                shop/web -> shop/db 5432/TCP: closed
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
                203.0.113.7 -> shop/db 5432/TCP: open
                203.0.113.65 -> shop/db 5432/TCP: closed
                203.0.113.70 -> shop/db 5432/TCP: open
                203.0.113.128/25 -> shop/db 5432/TCP: open
                203.0.113.0/24 -> shop/db 5432/TCP: conditional
                198.51.100.1 -> shop/db 5432/TCP: closed
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
                        shop/web -> shop/db 5432/TCP: open
                        tools/probe -> shop/db 5432/TCP: closed
                        shop/db -> tools/probe 80/TCP: open
                        """);
    }

    @Test
    void pods_on_their_nodes_network_are_neither_subjects_nor_selected_but_addresses() {
        Scenario host = shop().and("""
                apiVersion: v1
                kind: Pod
                metadata: {namespace: shop, name: host, labels: {app: web}}
                spec:
                  hostNetwork: true
                  nodeName: other
                  containers: [{name: main, image: example.com/app:1}]
                status: {phase: Running, hostIP: 172.18.0.7, podIPs: [{ip: 172.18.0.7}]}
                """);
        host.policy("""
                podSelector: {}
                policyTypes: [Ingress, Egress]
                ingress: [{from: [{podSelector: {}}]}]
                egress: [{to: [{podSelector: {}}]}]
                """).expect("""
                tools/probe -> shop/host 80/TCP: open
                shop/host -> shop/db 5432/TCP: closed
                shop/web -> shop/host 80/TCP: closed
                shop/host -> tools/probe 80/TCP: open
                """);
        shop().and("""
                apiVersion: v1
                kind: Pod
                metadata: {namespace: shop, name: host, labels: {app: web}}
                spec:
                  hostNetwork: true
                  containers: [{name: main, image: example.com/app:1}]
                status: {phase: Running, hostIP: 172.18.0.7, podIPs: [{ip: 172.18.0.7}]}
                """)
                .policy("podSelector: {}\ningress: [{from: [{ipBlock: {cidr: 172.18.0.7/32}}]}]")
                .expect("""
                shop/host -> shop/db 5432/TCP: open
                172.18.0.7 -> shop/db 5432/TCP: open
                """);
    }

    @Test
    void a_pod_always_answers_its_own_node() {
        Scenario scenario = shop().and("""
                apiVersion: v1
                kind: Node
                metadata: {name: worker}
                status: {addresses: [{type: InternalIP, address: 172.18.0.9}]}
                """).and("""
                apiVersion: v1
                kind: Node
                metadata: {name: far}
                status: {addresses: [{type: InternalIP, address: 172.18.0.10}]}
                """).policy("podSelector: {}");
        scenario.expect("""
                172.18.0.9 -> shop/db 5432/TCP: open
                172.18.0.10 -> shop/db 5432/TCP: closed
                """);
        assertThat(scenario.verdict("172.18.0.9 -> shop/db 5432/TCP").ingress().cause())
                .isEqualTo(Cause.LOCAL_NODE);
    }

    @Test
    void a_workload_on_the_nodes_network_may_run_beside_any_pod() {
        Scenario scenario = shop().and("""
                apiVersion: apps/v1
                kind: DaemonSet
                metadata: {namespace: tools, name: agent}
                spec:
                  selector: {matchLabels: {app: agent}}
                  template:
                    metadata: {labels: {app: agent}}
                    spec:
                      hostNetwork: true
                      containers: [{name: main, image: example.com/agent:1}]
                """).policy("podSelector: {}");
        scenario.expect("""
                tools/agent -> shop/db 5432/TCP: conditional
                """);
        assertThat(scenario.verdict("tools/agent -> shop/db 5432/TCP").premises())
                .extracting(Premise::text)
                .containsExactly("shop/db[Pod] runs on the node of tools/agent[DaemonSet]");
    }

    @Test
    void nobody_is_told_about_a_pod_and_itself() {
        Scenario scenario = shop().policy("podSelector: {}\ningress: [{from: [{podSelector: {}}]}]");
        ConnectionMap map = scenario.reach().connections("");
        assertThat(map.to(map.workloads().get(0)))
                .extracting(connection -> connection.from().toString())
                .containsExactly("shop/web[Pod]");
    }

    @Test
    void unready_pods_are_reachable_and_those_that_have_ended_are_gone() {
        Scenario scenario = new Scenario();
        for (String phase : new String[] {"Pending", "Running", "Succeeded", "Failed"}) {
            scenario.and("""
                    apiVersion: v1
                    kind: Pod
                    metadata: {namespace: shop, name: pod-%s}
                    spec: {containers: [{name: main, image: example.com/app:1}]}
                    status: {phase: %s}
                    """.formatted(phase.toLowerCase(Locale.ROOT), phase));
        }
        assertThat(scenario.reach().workloads())
                .extracting(workload -> workload.name())
                .containsExactly("pod-pending", "pod-running");
    }

    @Test
    void an_ipv4_block_says_nothing_about_ipv6() {
        new Scenario()
                .pod("shop/four", "app: four", "{ip: 10.0.0.1}", "")
                .pod("shop/six", "app: six", "{ip: \"fd00::2\"}", "")
                .pod("shop/both", "app: both", "{ip: 10.0.0.3}, {ip: \"fd00::3\"}", "")
                .policy("podSelector: {}\ningress: [{from: [{ipBlock: {cidr: 0.0.0.0/0}}]}]")
                .expect("""
                        203.0.113.7 -> shop/both 80/TCP: open
                        2001:db8::7 -> shop/both 80/TCP: closed
                        203.0.113.7 -> shop/four 80/TCP: open
                        2001:db8::7 -> shop/six 80/TCP: closed
                        shop/six -> shop/both 80/TCP: closed
                        shop/four -> shop/both 80/TCP: open
                        shop/four -> shop/six 80/TCP: closed
                        """);
    }

    @Test
    void rules_name_the_pods_port_not_the_services() {
        shop().and("""
                        apiVersion: v1
                        kind: Service
                        metadata: {namespace: shop, name: web}
                        spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
                        """)
                .policy("podSelector: {matchLabels: {app: web}}\ningress: [{ports: [{port: 80}]}]")
                .expect("""
                        tools/probe -> shop/web 8080/TCP: closed
                        tools/probe -> shop/web 80/TCP: open
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
}
