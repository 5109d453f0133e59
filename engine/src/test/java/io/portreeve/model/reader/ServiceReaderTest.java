package io.portreeve.model.reader;

import static io.portreeve.model.reader.Manifests.because;
import static io.portreeve.model.reader.Manifests.only;
import static io.portreeve.model.reader.Manifests.where;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.PortRef;
import io.portreeve.model.Protocol;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.model.ServiceType;
import io.portreeve.model.Value;
import org.junit.jupiter.api.Test;

class ServiceReaderTest {
    private static final String PLAIN = """
            apiVersion: v1
            kind: Service
            metadata:
              name: admin-dashboard
              namespace: shop
            spec:
              selector:
                app: admin-dashboard
              ports:
                - port: 9000
            """;

    private static ServicePort port(String field) {
        return only(Service.class, PLAIN + "      " + field + "\n").ports().get(0);
    }

    @Test
    void what_is_written_has_its_exact_place() {
        Service service = only(Service.class, """
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                spec:
                  type: LoadBalancer
                  clusterIP: 10.0.0.7
                  selector: {app: web, tier: "front"}
                  loadBalancerSourceRanges: [10.0.0.0/8]
                  externalIPs:
                    - 192.0.2.1
                  allocateLoadBalancerNodePorts: false
                  loadBalancerClass: example.com/fast
                  externalTrafficPolicy: Local
                  ports:
                    - name: https
                      port: 443
                      targetPort: "8443"
                      nodePort: 30443
                      protocol: tcp
                      appProtocol: https
                """);
        assertThat(service.is(ServiceType.LOAD_BALANCER)).isTrue();
        assertThat(where(service.type())).isEqualTo("6:9-6:21 spec.type");
        assertThat(service.selector().orElseThrow()).hasToString("app=web, tier=front");
        assertThat(where(service.selector().orElseThrow().place())).isEqualTo("8:13-8:38 spec.selector");
        assertThat(where(service.sourceRanges().get(0))).isEqualTo("9:30-9:40 spec.loadBalancerSourceRanges[0]");
        assertThat(service.externalIps().get(0).is("192.0.2.1")).isTrue();
        assertThat(service.allocatesNodePorts().is(false)).isTrue();
        assertThat(service.loadBalancerClass().is("example.com/fast")).isTrue();
        assertThat(service.externalTrafficPolicy().is("Local")).isTrue();
        ServicePort port = service.ports().get(0);
        assertThat(port.label()).isEqualTo("443/TCP");
        assertThat(where(port.port())).isEqualTo("17:13-17:16 spec.ports[0].port");
        assertThat(port.targetPort().is(new PortRef.Numbered(8443))).isTrue();
        assertThat(where(port.targetPort())).isEqualTo("18:19-18:25 spec.ports[0].targetPort");
        assertThat(port.nodePort().is(30443)).isTrue();
        assertThat(where(port.protocol())).isEqualTo("20:17-20:20 spec.ports[0].protocol");
        assertThat(port.appProtocol().is("https")).isTrue();
        assertThat(where(port.place())).isEqualTo("16:7-21:25 spec.ports[0]");
    }

    @Test
    void what_is_omitted_is_defaulted_and_says_why() {
        Service service = only(Service.class, PLAIN);
        ServicePort port = service.ports().get(0);
        assertThat(port.targetPort())
                .isEqualTo(
                        Value.defaulted(new PortRef.Numbered(9000), "targetPort is omitted, so it equals port 9000"));
        assertThat(port.protocol()).isEqualTo(Value.defaulted(Protocol.TCP, "protocol is omitted, so it is TCP"));
        assertThat(port.name().known()).isEmpty();
        assertThat(port.nodePort().known()).isEmpty();
        assertThat(because(service.type())).isEqualTo("type is omitted, so it is ClusterIP");
        assertThat(service.is(ServiceType.CLUSTER_IP)).isTrue();
        assertThat(service.allocatesNodePorts().is(true)).isTrue();
        assertThat(service.externalTrafficPolicy().is("Cluster")).isTrue();
        assertThat(service.isHeadless()).isFalse();
    }

    @Test
    void a_named_target_port_stays_a_name() {
        assertThat(port("targetPort: http").targetPort().is(new PortRef.Named("http")))
                .isTrue();
    }

    @Test
    void numbers_are_read_as_kubernetes_reads_yaml() {
        assertThat(port("targetPort: 0x16").targetPort().is(new PortRef.Numbered(22)))
                .isTrue();
        assertThat(port("targetPort: 026").targetPort().is(new PortRef.Numbered(22)))
                .isTrue();
        assertThat(port("targetPort: 2_2").targetPort().is(new PortRef.Numbered(22)))
                .isTrue();
        assertThat(port("nodePort: '30022'").nodePort().is(30022)).isTrue();
    }

    @Test
    void null_counts_as_omitted() {
        assertThat(because(port("targetPort: null").targetPort()))
                .isEqualTo("targetPort is omitted, so it equals port 9000");
        assertThat(port("protocol:").protocol().is(Protocol.TCP)).isTrue();
    }

    @Test
    void zero_means_unset() {
        assertThat(because(port("targetPort: 0").targetPort())).isEqualTo("targetPort is 0, so it equals port 9000");
        assertThat(because(port("nodePort: 0").nodePort()))
                .isEqualTo("nodePort 0 means unset, so the cluster picks one where the Service needs it");
    }

    @Test
    void an_unknown_word_is_unresolved_and_quoted() {
        assertThat(because(port("protocol: HTTP").protocol())).isEqualTo("not a protocol that Kubernetes knows: HTTP");
        assertThat(because(port("nodePort: many").nodePort())).isEqualTo("not a whole number: many");
        assertThat(because(port("targetPort: [80]").targetPort())).isEqualTo("not a single value");
        assertThat(because(port("targetPort: 99999999999").targetPort()))
                .isEqualTo("neither a port number nor a port name: 99999999999");
    }

    @Test
    void a_headless_service_needs_no_ports() {
        Service service = only(Service.class, """
                apiVersion: v1
                kind: Service
                metadata:
                  name: peers
                spec:
                  clusterIP: None
                  selector: {}
                """);
        assertThat(service.isHeadless()).isTrue();
        assertThat(service.ports()).isEmpty();
        assertThat(service.selector()).isEmpty();
    }

    @Test
    void headless_may_be_said_in_the_plural() {
        Service service = only(Service.class, """
                apiVersion: v1
                kind: Service
                metadata:
                  name: peers
                spec:
                  clusterIPs:
                    - None
                """);
        assertThat(service.isHeadless()).isTrue();
        assertThat(where(service.clusterIp())).isEqualTo("7:7-7:11 spec.clusterIPs[0]");
    }

    @Test
    void an_external_name_needs_no_ports() {
        Service service = only(Service.class, """
                apiVersion: v1
                kind: Service
                metadata:
                  name: database
                spec:
                  type: ExternalName
                  externalName: db.example.com
                """);
        assertThat(service.externalName().is("db.example.com")).isTrue();
    }

    @Test
    void a_value_behind_an_alias_is_marked_as_shared() {
        Service service = only(Service.class, """
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                spec:
                  ports:
                    - port: &port 80
                      targetPort: *port
                """);
        ServicePort port = service.ports().get(0);
        assertThat(port.targetPort().is(new PortRef.Numbered(80))).isTrue();
        assertThat(port.targetPort().place().orElseThrow().shared()).isTrue();
        assertThat(port.targetPort().place().orElseThrow().aliased()).isTrue();
        assertThat(port.port().place().orElseThrow().shared()).isTrue();
        assertThat(port.port().place().orElseThrow().aliased()).isFalse();
        assertThat(port.place().shared()).isFalse();
    }
}
