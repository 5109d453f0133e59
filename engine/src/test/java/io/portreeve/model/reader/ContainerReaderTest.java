package io.portreeve.model.reader;

import static io.portreeve.model.reader.Manifests.because;
import static io.portreeve.model.reader.Manifests.only;
import static io.portreeve.model.reader.Manifests.where;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.Container;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.PodTemplate;
import io.portreeve.model.Value;
import io.portreeve.model.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContainerReaderTest {
    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
            spec:
            """;

    private static List<Container> containers(String spec) {
        return pod(spec).containers();
    }

    private static PodTemplate pod(String spec) {
        return only(Workload.class, POD + spec.indent(2)).pod();
    }

    @Test
    void every_container_has_its_role() {
        List<Container> containers = containers("""
                initContainers:
                  - name: migrate
                    image: migrate:1
                  - name: proxy
                    image: proxy:1
                    restartPolicy: Always
                    ports:
                      - containerPort: 15001
                containers:
                  - name: web
                    image: web:1
                ephemeralContainers:
                  - name: debugger
                    image: debug:1
                """);
        assertThat(containers)
                .extracting(Container::role)
                .containsExactly(
                        Container.Role.MAIN, Container.Role.INIT, Container.Role.SIDECAR, Container.Role.EPHEMERAL);
        assertThat(where(containers.get(2).ports().get(0).number()))
                .isEqualTo("13:26-13:31 spec.initContainers[1].ports[0].containerPort");
    }

    @Test
    void ports_are_read_with_their_places() {
        ContainerPort port = containers("""
                        containers:
                          - name: web
                            image: web:1
                            ports:
                              - name: ssh
                                containerPort: "22"
                                hostPort: 2222
                                hostIP: 127.0.0.1
                                protocol: UDP
                        """).get(0).ports().get(0);
        assertThat(port.name().is("ssh")).isTrue();
        assertThat(port.number().is(22)).isTrue();
        assertThat(where(port.number())).isEqualTo("11:26-11:30 spec.containers[0].ports[0].containerPort");
        assertThat(port.hostPort().is(2222)).isTrue();
        assertThat(port.hostIp().is("127.0.0.1")).isTrue();
        assertThat(port.label()).isEqualTo("22/UDP");
    }

    @Test
    void a_host_port_of_zero_is_none() {
        ContainerPort port =
                firstPort("containers: [{name: web, image: web, ports: [{containerPort: 80, hostPort: 0}]}]");
        assertThat(port.hostPort()).isEqualTo(Value.absent("hostPort 0 means that none is set"));
    }

    @Test
    void on_the_hosts_network_every_port_is_a_host_port() {
        ContainerPort port =
                firstPort("hostNetwork: true\ncontainers: [{name: web, image: web, ports: [{containerPort: 80}]}]");
        assertThat(port.hostPort())
                .isEqualTo(
                        Value.defaulted(80, "the pod is on its node's network, so hostPort equals containerPort 80"));
    }

    private static ContainerPort firstPort(String spec) {
        return containers(spec).get(0).ports().get(0);
    }

    @Test
    void an_omitted_host_network_is_a_default() {
        PodTemplate pod = only(Workload.class, POD + "  containers: [{name: web, image: web}]\n")
                .pod();
        assertThat(pod.hostNetwork())
                .isEqualTo(Value.defaulted(false, "hostNetwork is omitted, so the pod has a network of its own"));
    }

    @Test
    void probes_and_hooks_tell_ports() {
        Container container = containers("""
                        containers:
                          - name: web
                            image: web:1
                            livenessProbe:
                              httpGet: {path: /healthz, port: 8081}
                            readinessProbe:
                              tcpSocket: {port: http}
                            startupProbe:
                              grpc: {port: 9090}
                            lifecycle:
                              preStop:
                                httpGet: {path: /quit, port: 15020, scheme: HTTPS}
                        """).get(0);
        assertThat(container.probes())
                .extracting(probe -> probe.known().orElseThrow().toString())
                .containsExactly("8081", "http", "9090", "15020");
        assertThat(where(container.probes().get(0)))
                .isEqualTo("10:41-10:45 spec.containers[0].livenessProbe.httpGet.port");
        assertThat(container.calls())
                .extracting(call -> call.scheme().known().orElse("none"))
                .containsExactly("HTTP", "none", "none", "HTTPS");
    }

    @Test
    void the_security_context_is_inherited_from_the_pod() {
        List<Container> containers = containers("""
                securityContext:
                  runAsNonRoot: true
                  runAsUser: 1000
                containers:
                  - name: web
                    image: web:1
                  - name: root
                    image: root:1
                    securityContext:
                      runAsNonRoot: false
                      runAsUser: 0
                      capabilities:
                        add: [NET_BIND_SERVICE]
                        drop: [ALL]
                """);
        assertThat(containers.get(0).runAsNonRoot().is(true)).isTrue();
        assertThat(where(containers.get(0).runAsUser())).isEqualTo("8:16-8:20 spec.securityContext.runAsUser");
        assertThat(containers.get(1).runAsNonRoot().is(false)).isTrue();
        assertThat(containers.get(1).runAsUser().is(0)).isTrue();
        assertThat(containers.get(1).addedCapabilities()).containsExactly("NET_BIND_SERVICE");
        assertThat(containers.get(1).droppedCapabilities()).containsExactly("ALL");
    }

    @Test
    void a_probe_may_call_another_host() {
        Container container = containers("""
                        containers:
                          - name: web
                            image: web:1
                            livenessProbe:
                              httpGet: {host: 10.0.0.1, port: 8081}
                            readinessProbe:
                              tcpSocket: {port: 8080}
                        """).get(0);
        assertThat(container.calls())
                .extracting(call -> call.host().known().orElse("the pod"))
                .containsExactly("10.0.0.1", "the pod");
    }

    @Test
    void the_first_unprivileged_port_is_a_sysctl_of_the_pod() {
        PodTemplate pod = pod("""
                        securityContext:
                          sysctls:
                            - {name: kernel.shm_rmid_forced, value: "1"}
                            - {name: net.ipv4.ip_unprivileged_port_start, value: "80"}
                        containers: [{name: web, image: web}]
                        """);
        assertThat(pod.unprivilegedPortStart().is(80)).isTrue();
        assertThat(pod("containers: [{name: web, image: web}]")
                        .unprivilegedPortStart()
                        .known())
                .isEmpty();
    }

    @Test
    void the_operating_system_is_said_by_the_pod_or_its_node_selector() {
        assertThat(pod("""
                        os: {name: windows}
                        containers: [{name: web, image: web}]
                        """).operatingSystem().is("windows")).isTrue();
        assertThat(pod("""
                        nodeSelector: {kubernetes.io/os: linux}
                        containers: [{name: web, image: web}]
                        """).operatingSystem().is("linux")).isTrue();
        assertThat(pod("containers: [{name: web, image: web}]")
                        .operatingSystem()
                        .known())
                .isEmpty();
    }

    @Test
    void nobody_saying_who_runs_is_absent() {
        Container container =
                containers("containers: [{name: web, image: web}]").get(0);
        assertThat(container.runAsNonRoot().known()).isEmpty();
        assertThat(because(container.runAsNonRoot()))
                .isEqualTo("runAsNonRoot is omitted in both the container's and the pod's securityContext");
    }

    @Test
    void commands_and_variables_are_taken_as_they_stand() {
        Container container = containers("""
                        containers:
                          - name: web
                            image: web:1
                            command: [sh, -c]
                            args: ["exec web --port $(PORT) ${EXTRA}"]
                            env:
                              - name: PORT
                                value: "8080"
                              - name: SECRET
                                valueFrom: {secretKeyRef: {name: secret, key: key}}
                              - name: EMPTY
                        """).get(0);
        assertThat(container.command())
                .extracting(word -> word.known().orElseThrow())
                .containsExactly("sh", "-c");
        assertThat(container.args().get(0).is("exec web --port $(PORT) ${EXTRA}"))
                .isTrue();
        assertThat(container.env()).containsOnlyKeys("PORT", "EMPTY");
        assertThat(container.env().get("PORT")).matches(value -> value != null && value.is("8080"));
    }
}
