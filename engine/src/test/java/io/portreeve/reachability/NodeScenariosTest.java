package io.portreeve.reachability;

import static io.portreeve.reachability.Scenario.shop;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What policies make of nodes, of pods on their networks, and of pods that come and go, with question and answer side by side. */
class NodeScenariosTest {
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
                shop/host -> shop/db 5432/TCP: closed, policy
                shop/web -> shop/host 80/TCP: closed, policy
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
                shop/host -> shop/db 5432/TCP: open, policy ingress[0]
                172.18.0.7 -> shop/db 5432/TCP: open, policy ingress[0]
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
                172.18.0.10 -> shop/db 5432/TCP: closed, policy
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
    void a_rule_for_everybody_lets_other_nodes_in() {
        shop().node("far", "", "172.18.0.10")
                .policy("podSelector: {matchLabels: {app: db}}\ningress: [{ports: [{port: 5432}]}]")
                .expect("""
                        172.18.0.10 -> shop/db 5432/TCP: open, policy ingress[0]
                        172.18.0.10 -> shop/db 5433/TCP: closed, policy
                        """);
    }

    @Test
    void whatever_is_on_the_network_of_a_pods_node_reaches_it() {
        Scenario scenario = shop().hostPod("tools/beside", "app: agent", "worker", "172.18.0.9")
                .hostPod("tools/far", "app: agent", "far", "172.18.0.10")
                .policy("podSelector: {}");
        scenario.expect("""
                tools/beside -> shop/db 5432/TCP: open
                tools/far -> shop/db 5432/TCP: closed, policy
                """);
        assertThat(scenario.verdict("tools/beside -> shop/db 5432/TCP")
                        .ingress()
                        .cause())
                .isEqualTo(Cause.LOCAL_NODE);
        ConnectionMap map = scenario.reach().connections("");
        assertThat(map.to(map.workloads().get(0)))
                .extracting(connection -> connection.from().toString())
                .containsExactly("tools/beside[Pod]");
    }

    @Test
    void a_pods_own_rules_hold_towards_its_node() {
        shop().node("worker", "", "172.18.0.9")
                .policy("podSelector: {}\npolicyTypes: [Egress]")
                .expect("""
                shop/db -> 172.18.0.9 10250/TCP: closed, policy
                """);
    }

    @Test
    void an_unready_pod_is_reachable_by_its_address() {
        shop().and("""
                apiVersion: v1
                kind: Pod
                metadata: {namespace: shop, name: starting, labels: {app: db}}
                spec: {containers: [{name: main, image: example.com/app:1}]}
                status:
                  phase: Running
                  conditions: [{type: Ready, status: "False"}]
                  podIPs: [{ip: 10.0.0.8}]
                """)
                .policy("podSelector: {}\ningress: [{from: [{podSelector: {matchLabels: {app: web}}}]}]")
                .expect("""
                shop/web -> shop/starting 5432/TCP: open, policy ingress[0]
                tools/probe -> shop/starting 5432/TCP: closed, policy
                """);
    }
}
