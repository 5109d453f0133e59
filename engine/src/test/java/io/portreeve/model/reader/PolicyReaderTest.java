package io.portreeve.model.reader;

import static io.portreeve.model.reader.Manifests.contents;
import static io.portreeve.model.reader.Manifests.only;
import static io.portreeve.model.reader.Manifests.where;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.AdminPolicy;
import io.portreeve.model.NetworkPolicy;
import io.portreeve.model.Place;
import io.portreeve.model.PolicyAction;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.PolicyPort;
import io.portreeve.model.PortRef;
import io.portreeve.model.Protocol;
import io.portreeve.model.Requirement;
import io.portreeve.model.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyReaderTest {
    @Test
    void a_network_policy_keeps_the_place_of_every_rule_peer_and_port() {
        NetworkPolicy policy = only(NetworkPolicy.class, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: database
                  namespace: shop
                spec:
                  podSelector:
                    matchLabels: {app: db}
                  policyTypes: [Ingress]
                  ingress:
                    - from:
                        - namespaceSelector: {}
                          podSelector:
                            matchExpressions:
                              - {key: app, operator: In, values: [web, api]}
                        - ipBlock:
                            cidr: 10.0.0.0/8
                            except: [10.1.0.0/16]
                      ports:
                        - protocol: UDP
                          port: 5000
                          endPort: 5010
                        - port: metrics
                """);
        assertThat(policy.pods().requirements()).containsExactly(new Requirement("app", "In", List.of("db")));
        assertThat(policy.isolatesIngress()).isTrue();
        assertThat(policy.isolatesEgress()).isFalse();
        List<PolicyPeer> peers = policy.ingress().get(0).peers();
        assertThat(peers.get(0).namespaces().orElseThrow().selectsEverything()).isTrue();
        assertThat(peers.get(0).pods().orElseThrow().requirements())
                .containsExactly(new Requirement("app", "In", List.of("web", "api")));
        PolicyPeer.Block block = peers.get(1).blocks().get(0);
        assertThat(where(block.cidr())).isEqualTo("17:19-17:29 spec.ingress[0].from[1].ipBlock.cidr");
        assertThat(where(block.except().get(0))).isEqualTo("18:22-18:33 spec.ingress[0].from[1].ipBlock.except[0]");
        PolicyPort range = policy.ingress().get(0).ports().get(0);
        assertThat(range.protocol().is(Protocol.UDP)).isTrue();
        assertThat(where(range.port())).isEqualTo("21:17-21:21 spec.ingress[0].ports[0].port");
        assertThat(range.endPort().is(5010)).isTrue();
        PolicyPort named = policy.ingress().get(0).ports().get(1);
        assertThat(named.port().is(new PortRef.Named("metrics"))).isTrue();
        assertThat(named.protocol().isExplicit()).isFalse();
        assertThat(where(named.place())).isEqualTo("23:11-23:24 spec.ingress[0].ports[1]");
    }

    @Test
    void the_older_group_has_the_same_kind_and_other_groups_have_other_kinds() {
        String policy = """
                apiVersion: %s
                kind: NetworkPolicy
                metadata: {name: all}
                spec: {podSelector: {}}
                """;
        assertThat(only(NetworkPolicy.class, policy.formatted("extensions/v1beta1"))
                        .name())
                .isEqualTo("all");
        assertThat(contents(policy.formatted("crd.projectcalico.org/v1")).objects())
                .isEmpty();
        assertThat(contents(policy.formatted("projectcalico.org/v3")).objects()).isEmpty();
    }

    @Test
    void types_that_nobody_wrote_follow_from_the_rules() {
        String policy = """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: all}
                spec: {podSelector: {}, %s}
                """;
        NetworkPolicy empty = only(NetworkPolicy.class, policy.formatted("egress: []"));
        NetworkPolicy open = only(NetworkPolicy.class, policy.formatted("egress: [{}]"));
        NetworkPolicy none = only(NetworkPolicy.class, policy.formatted("policyTypes: [], ingress: []"));
        assertThat(List.of(empty.isolatesIngress(), empty.isolatesEgress())).containsExactly(true, false);
        assertThat(List.of(open.isolatesIngress(), open.isolatesEgress())).containsExactly(true, true);
        assertThat(List.of(none.isolatesIngress(), none.isolatesEgress())).containsExactly(true, false);
        assertThat(open.egress().get(0).everyPeer()).isTrue();
        assertThat(empty.emptyEgress().map(Place::path)).contains("spec.egress");
        assertThat(open.emptyEgress()).isEmpty();
    }

    @Test
    void an_admin_network_policy_names_tier_priority_and_actions() {
        AdminPolicy policy = only(AdminPolicy.class, """
                apiVersion: policy.networking.k8s.io/v1alpha1
                kind: AdminNetworkPolicy
                metadata: {name: guard}
                spec:
                  priority: 10
                  subject:
                    namespaces: {matchLabels: {team: shop}}
                  ingress:
                    - name: tools
                      action: Pass
                      from:
                        - pods:
                            namespaceSelector: {}
                            podSelector: {matchLabels: {app: probe}}
                      ports:
                        - portNumber: {protocol: UDP, port: 53}
                        - portRange: {start: 8000, end: 8010}
                        - namedPort: web
                  egress:
                    - action: Deny
                      to:
                        - networks: [0.0.0.0/0, "::/0"]
                        - nodes: {matchLabels: {kubernetes.io/os: linux}}
                """);
        assertThat(policy.tier().is(AdminPolicy.Tier.ADMIN)).isTrue();
        assertThat(policy.priority().is(10)).isTrue();
        assertThat(policy.subject().pods()).isEmpty();
        assertThat(policy.ingress().get(0).action().is(PolicyAction.PASS)).isTrue();
        List<PolicyPort> ports = policy.ingress().get(0).ports();
        assertThat(ports.get(0).port().is(new PortRef.Numbered(53))).isTrue();
        assertThat(ports.get(1).protocol().is(Protocol.TCP)).isTrue();
        assertThat(ports.get(1).endPort().is(8010)).isTrue();
        assertThat(ports.get(2).port().is(new PortRef.Named("web"))).isTrue();
        assertThat(ports.get(2).protocol().known()).isEmpty();
        assertThat(policy.egress().get(0).peers().get(0).blocks()).hasSize(2);
        assertThat(policy.egress().get(0).peers().get(1).nodes()).isPresent();
    }

    @Test
    void a_cluster_network_policy_has_other_words_for_the_same() {
        AdminPolicy policy = only(AdminPolicy.class, """
                apiVersion: policy.networking.k8s.io/v1alpha2
                kind: ClusterNetworkPolicy
                metadata: {name: floor}
                spec:
                  tier: Baseline
                  priority: 5
                  subject: {namespaces: {}}
                  egress:
                    - action: Accept
                      to: [{namespaces: {}}]
                      protocols:
                        - tcp: {destinationPort: {number: 443}}
                        - udp: {destinationPort: {range: {start: 5000, end: 5010}}}
                        - sctp: {}
                        - destinationNamedPort: web
                """);
        assertThat(policy.tier().is(AdminPolicy.Tier.BASELINE)).isTrue();
        assertThat(policy.egress().get(0).action().is(PolicyAction.ALLOW)).isTrue();
        List<PolicyPort> ports = policy.egress().get(0).ports();
        assertThat(ports)
                .extracting(port -> port.protocol().known().map(Protocol::name).orElse("any"))
                .containsExactly("TCP", "UDP", "SCTP", "any");
        assertThat(ports.get(1).endPort().is(5010)).isTrue();
        assertThat(ports.get(2).port().known()).isEmpty();
        assertThat(ports.get(3).port().is(new PortRef.Named("web"))).isTrue();
    }

    @Test
    void the_first_versions_nested_the_namespace_selector_and_compared_labels() {
        AdminPolicy policy = only(AdminPolicy.class, """
                apiVersion: policy.networking.k8s.io/v1alpha1
                kind: BaselineAdminNetworkPolicy
                metadata: {name: default}
                spec:
                  subject: {namespaces: {}}
                  ingress:
                    - action: Allow
                      from:
                        - namespaces: {namespaceSelector: {matchLabels: {a: b}}}
                        - namespaces: {sameLabels: [team]}
                        - pods: {namespaces: {notSameLabels: [team]}, podSelector: {}}
                """);
        List<PolicyPeer> peers = policy.ingress().get(0).peers();
        assertThat(policy.tier().is(AdminPolicy.Tier.BASELINE)).isTrue();
        assertThat(policy.subject().namespaces().orElseThrow().selectsEverything())
                .isTrue();
        assertThat(peers.get(0).namespaces().orElseThrow().requirements()).hasSize(1);
        assertThat(peers.get(1).isUnknown()).isTrue();
        assertThat(peers.get(2).isUnknown()).isTrue();
    }

    @Test
    void a_pod_tells_where_it_runs() {
        Workload pod = only(Workload.class, """
                apiVersion: v1
                kind: Pod
                metadata: {name: web-0}
                spec:
                  nodeName: worker-1
                  containers: [{name: main, image: example.com/web:1}]
                status:
                  phase: Running
                  hostIP: 10.0.0.4
                  podIP: 10.1.0.7
                  podIPs: [{ip: 10.1.0.7}, {ip: "fd00::7"}]
                """);
        assertThat(pod.pod().placement().node().is("worker-1")).isTrue();
        assertThat(pod.pod().placement().hostAddress().is("10.0.0.4")).isTrue();
        assertThat(pod.pod().placement().addresses())
                .extracting(Object::toString)
                .containsExactly("10.1.0.7", "fd00::7");
        assertThat(pod.pod().placement().isOver()).isFalse();
    }
}
