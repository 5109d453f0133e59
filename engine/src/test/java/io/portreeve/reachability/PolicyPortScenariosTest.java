package io.portreeve.reachability;

import static io.portreeve.reachability.Scenario.shop;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.Given;
import io.portreeve.model.Protocol;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Workload;
import io.portreeve.topology.Joining;
import org.junit.jupiter.api.Test;

/** Which ports a NetworkPolicy means, point by point, with question and answer side by side. */
class PolicyPortScenariosTest {
    @Test
    void missing_and_empty_ports_are_all_ports_and_protocols() {
        for (String ports : new String[] {"", ", ports: []"}) {
            shop().policy("podSelector: {}\ningress: [{from: [{podSelector: {}}]" + ports + "}]")
                    .expect("""
                    shop/web -> shop/db 1/TCP: open, policy ingress[0]
                    shop/web -> shop/db 65535/UDP: open, policy ingress[0]
                    shop/web -> shop/db 7/SCTP: open, policy ingress[0]
                    """);
        }
    }

    @Test
    void a_missing_protocol_is_tcp_a_missing_port_every_port_and_udp_alone_still_isolates_tcp() {
        shop().policy("podSelector: {}\ningress: [{ports: [{port: 53}, {protocol: UDP}]}]")
                .expect("""
                tools/probe -> shop/web 53/TCP: open, policy ingress[0]
                tools/probe -> shop/web 54/TCP: closed, policy
                tools/probe -> shop/web 54/UDP: open, policy ingress[0]
                tools/probe -> shop/web 53/SCTP: closed, policy
                """);
    }

    @Test
    void an_end_port_is_inclusive() {
        shop().policy("podSelector: {}\ningress: [{ports: [{port: 8000, endPort: 8010}]}]")
                .expect("""
                tools/probe -> shop/web 7999/TCP: closed, policy
                tools/probe -> shop/web 8000/TCP: open, policy ingress[0]
                tools/probe -> shop/web 8010/TCP: open, policy ingress[0]
                tools/probe -> shop/web 8011/TCP: closed, policy
                """);
    }

    @Test
    void a_named_port_is_the_destinations_in_both_directions_by_name_and_protocol() {
        Scenario named = shop().pod("shop/other", "app: other", "", "{name: http, containerPort: 9090}")
                .pod("shop/datagrams", "app: datagrams", "", "{name: http, containerPort: 7070, protocol: UDP}");
        named.policy("podSelector: {}\ningress: [{ports: [{port: http}]}]").expect("""
                tools/probe -> shop/web 8080/TCP: open, policy ingress[0]
                tools/probe -> shop/web 9090/TCP: closed, policy
                tools/probe -> shop/other 9090/TCP: open, policy ingress[0]
                tools/probe -> shop/datagrams 7070/UDP: closed, policy
                tools/probe -> shop/db 5432/TCP: closed, policy
                """);
        shop().pod("tools/other", "app: other", "", "{name: http, containerPort: 9090}")
                .policy("podSelector: {}\npolicyTypes: [Egress]\negress: [{ports: [{port: http}]}]")
                .expect("""
                        shop/db -> shop/web 8080/TCP: open, policy egress[0]
                        shop/db -> tools/other 9090/TCP: open, policy egress[0]
                        shop/db -> tools/other 8080/TCP: closed, policy
                        shop/db -> tools/probe 8080/TCP: closed, policy
                        shop/db -> 203.0.113.7 8080/TCP: closed, policy
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
                        tools/probe -> shop/web 8080/TCP: closed, policy
                        tools/probe -> shop/web 80/TCP: open, policy ingress[0]
                        """);
    }

    @Test
    void a_rule_for_udp_alone_isolates_tcp() {
        shop().policy("podSelector: {}\ningress: [{ports: [{protocol: UDP}]}]").expect("""
                tools/probe -> shop/db 5432/UDP: open, policy ingress[0]
                tools/probe -> shop/db 5432/TCP: closed, policy
                tools/probe -> shop/db 5432/SCTP: closed, policy
                """);
    }

    @Test
    void an_end_port_is_of_its_protocol_and_holds_for_what_goes_out() {
        shop().policy("""
                        podSelector: {}
                        policyTypes: [Egress]
                        egress: [{ports: [{protocol: SCTP, port: 8000, endPort: 8010}]}]
                        """).expect("""
                        shop/web -> 203.0.113.7 8010/SCTP: open, policy egress[0]
                        shop/web -> 203.0.113.7 8010/TCP: closed, policy
                        shop/web -> 203.0.113.7 8011/SCTP: closed, policy
                        """);
    }

    @Test
    void a_range_that_an_api_server_refuses_holds_no_port() {
        for (String range : new String[] {"port: http, endPort: 9000", "port: 8080, endPort: 8000"}) {
            shop().policy("podSelector: {}\ningress: [{ports: [{" + range + "}]}]")
                    .expect("""
                    tools/probe -> shop/web 8080/TCP: closed, policy
                    tools/probe -> shop/web 8000/TCP: closed, policy
                    """);
        }
    }

    @Test
    void a_named_port_may_be_a_sidecars() {
        shop().and("""
                        apiVersion: v1
                        kind: Pod
                        metadata: {namespace: shop, name: meshed, labels: {app: meshed}}
                        spec:
                          initContainers:
                            - name: proxy
                              image: example.com/proxy:1
                              restartPolicy: Always
                              ports: [{name: metrics, containerPort: 15090}]
                            - name: prepare
                              image: example.com/prepare:1
                              ports: [{name: setup, containerPort: 7000}]
                          containers: [{name: main, image: example.com/app:1}]
                        """)
                .policy("podSelector: {}\ningress: [{ports: [{port: metrics}, {port: setup}]}]")
                .expect("""
                        tools/probe -> shop/meshed 15090/TCP: open, policy ingress[0]
                        tools/probe -> shop/meshed 7000/TCP: closed, policy
                        """);
    }

    @Test
    void rules_of_the_client_name_the_pods_port_too_and_never_the_node_port() {
        shop().and("""
                        apiVersion: v1
                        kind: Service
                        metadata: {namespace: shop, name: web}
                        spec:
                          type: NodePort
                          selector: {app: web}
                          ports: [{port: 80, targetPort: 8080, nodePort: 30080}]
                        """).policy("""
                        podSelector: {matchLabels: {app: db}}
                        policyTypes: [Egress]
                        egress: [{ports: [{port: 80}, {port: 30080}]}]
                        """).expect("""
                        shop/db -> shop/web 8080/TCP: closed, policy
                        shop/db -> shop/web 80/TCP: open, policy egress[0]
                        """);
    }

    private static final String REFUSED_PORTS = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: guarded, namespace: shop, labels: {app: guarded}}
            spec: {containers: [{name: main, image: example.com/app:1, ports: [{name: web, containerPort: 0}]}]}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: free, namespace: shop}
            spec: {containers: [{name: main, image: example.com/app:1}]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: guarded, namespace: shop}
            spec:
              podSelector: {matchLabels: {app: guarded}}
              ingress:
                - {from: [{podSelector: {}}]}
                - {from: [{podSelector: {}}], ports: [{port: web}, {port: -5}, {port: 70000}]}
            """;

    /** An API server refuses them; whoever writes one by mistake is told of everything else. */
    @Test
    void no_rule_is_about_a_number_that_is_no_port() {
        Snapshot snapshot = Given.manifests(REFUSED_PORTS).snapshot();
        Reachability reach = Reachability.of(snapshot, Joining.EVERYTHING, ReachOptions.NONE);
        for (int port : new int[] {0, -5, 70_000}) {
            for (Workload pod : snapshot.workloads()) {
                Outcome outcome = pod.name().equals("free") ? Outcome.OPEN : Outcome.CLOSED;
                Admission admission = reach.admission(pod, Protocol.TCP, port);
                assertThat(admission.ofEveryPodOfNamespace())
                        .as("%s:%s", pod.name(), port)
                        .isEqualTo(outcome);
                assertThat(admission.everyPodOfNamespace().outcome())
                        .as("%s:%s", pod.name(), port)
                        .isEqualTo(outcome);
            }
        }
    }
}
