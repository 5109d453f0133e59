package io.portreeve.model.reader;

import static io.portreeve.model.reader.Manifests.contents;
import static io.portreeve.model.reader.Manifests.only;
import static io.portreeve.model.reader.Manifests.where;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.ClusterNamespace;
import io.portreeve.model.ClusterNode;
import io.portreeve.model.Endpoints;
import io.portreeve.model.PortMapConfig;
import io.portreeve.model.PortRef;
import io.portreeve.model.Protocol;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterObjectsReaderTest {
    @Test
    void endpoints_belong_to_the_service_of_their_name() {
        Endpoints endpoints = only(Endpoints.class, """
                apiVersion: v1
                kind: Endpoints
                metadata:
                  name: database
                subsets:
                  - addresses:
                      - ip: 192.0.2.7
                      - ip: 10.1.2.3
                        targetRef: {kind: Pod, namespace: data, name: db-0}
                      - ip: 10.0.0.11
                        targetRef: {kind: Node, name: node-1}
                    ports:
                      - port: 5432
                """);
        assertThat(endpoints.service()).isEqualTo("database");
        assertThat(endpoints.addresses().get(0).ip().is("192.0.2.7")).isTrue();
        assertThat(endpoints.addresses().get(0).podName()).isEmpty();
        assertThat(endpoints.addresses().get(1).podNamespace().is("data")).isTrue();
        assertThat(endpoints.addresses().get(1).podName()).contains("db-0");
        assertThat(endpoints.addresses().get(1).node()).isEmpty();
        assertThat(endpoints.addresses().get(2).node()).contains("node-1");
        assertThat(endpoints.addresses().get(2).podName()).isEmpty();
        assertThat(where(endpoints.ports().get(0).port())).isEqualTo("13:15-13:19 subsets[0].ports[0].port");
        assertThat(endpoints.ports().get(0).protocol().is(Protocol.TCP)).isTrue();
    }

    @Test
    void an_endpoint_slice_belongs_to_the_service_of_its_label() {
        Endpoints slice = only(Endpoints.class, """
                apiVersion: discovery.k8s.io/v1
                kind: EndpointSlice
                metadata:
                  name: database-x7k
                  labels:
                    kubernetes.io/service-name: database
                addressType: IPv4
                endpoints:
                  - addresses: [10.1.2.3]
                  - addresses: [10.1.2.4]
                    conditions: {ready: false}
                ports:
                  - name: postgres
                    port: 5432
                    protocol: TCP
                """);
        assertThat(slice.service()).isEqualTo("database");
        assertThat(slice.addresses())
                .singleElement()
                .matches(address -> address.ip().is("10.1.2.3"));
        assertThat(slice.ports().get(0).name().is("postgres")).isTrue();
    }

    @Test
    void a_namespace_has_the_label_that_every_namespace_has() {
        ClusterNamespace namespace = only(ClusterNamespace.class, """
                apiVersion: v1
                kind: Namespace
                metadata:
                  name: shop
                  labels:
                    team: shop
                    empty:
                """);
        assertThat(namespace.labels())
                .containsExactly(
                        Map.entry("team", "shop"),
                        Map.entry("empty", ""),
                        Map.entry("kubernetes.io/metadata.name", "shop"));
    }

    @Test
    void a_node_tells_provider_and_addresses() {
        ClusterNode node = only(ClusterNode.class, """
                apiVersion: v1
                kind: Node
                metadata:
                  name: worker-1
                spec:
                  providerID: aws:///eu-west-1a/i-0abc
                status:
                  addresses:
                    - {type: InternalIP, address: 10.0.0.4}
                    - {type: ExternalIP, address: 198.51.100.4}
                """);
        assertThat(node.providerId().is("aws:///eu-west-1a/i-0abc")).isTrue();
        assertThat(node.addresses()).contains(new ClusterNode.Address("ExternalIP", "198.51.100.4"));
    }

    @Test
    void a_config_map_by_the_controllers_name_maps_ports() {
        PortMapConfig config = only(PortMapConfig.class, """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: udp-services
                  namespace: ingress-nginx
                data:
                  "53": "kube-system/kube-dns:dns"
                  "5060": "voice/sip:5060"
                """);
        assertThat(config.protocol()).isEqualTo(Protocol.UDP);
        PortMapConfig.Mapping dns = config.mappings().get(0);
        assertThat(dns.controllerPort()).isEqualTo(53);
        assertThat(dns.namespace()).isEqualTo("kube-system");
        assertThat(dns.service()).isEqualTo("kube-dns");
        assertThat(dns.port()).isEqualTo(new PortRef.Named("dns"));
        assertThat(where(dns.place())).isEqualTo("7:9-7:35 data.53");
        assertThat(config.mappings().get(1).port()).isEqualTo(new PortRef.Numbered(5060));
    }

    @Test
    void a_config_map_shaped_like_a_port_map_is_one_under_any_name() {
        PortMapConfig config = only(PortMapConfig.class, """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: doors
                data:
                  9000: default/example-go:8080:PROXY
                """);
        assertThat(config.protocol()).isEqualTo(Protocol.TCP);
        assertThat(config.mappings())
                .singleElement()
                .matches(mapping -> mapping.service().equals("example-go"));
    }

    @Test
    void other_config_maps_are_passed_over() {
        DocumentContents contents = contents("""
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: settings
                data:
                  PORT: "8080"
                  8080: web
                """);
        assertThat(contents.objects()).isEmpty();
        assertThat(contents.passedOver()).containsExactly(Map.entry(DocumentContents.OTHER_KIND, 1));
    }
}
