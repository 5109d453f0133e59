package io.portreeve.model.reader;

import static io.portreeve.model.reader.Manifests.because;
import static io.portreeve.model.reader.Manifests.contents;
import static io.portreeve.model.reader.Manifests.where;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.ContainerPort;
import io.portreeve.model.Ingress;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Placeholders;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Workload;
import io.portreeve.source.Problem;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {
    @Test
    void a_document_with_placeholders_says_so_once_at_the_first() {
        DocumentContents contents = contents("""
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                spec:
                  type: "${TYPE:-LoadBalancer}"
                  selector:
                    app: ${APP}
                  ports:
                    - port: ${PORT:-9002}
                      protocol: "{{ .Protocol }}"
                """);
        Service service = (Service) contents.objects().get(0);
        assertThat(because(service.type())).isEqualTo("a placeholder: ${TYPE:-LoadBalancer}");
        assertThat(where(service.type())).isEqualTo("6:9-6:32 spec.type");
        assertThat(service.selector().orElseThrow().hasPlaceholders()).isTrue();
        ServicePort port = service.ports().get(0);
        assertThat(because(port.port())).isEqualTo("a placeholder: ${PORT:-9002}");
        assertThat(because(port.targetPort()))
                .isEqualTo("targetPort is omitted, so it equals port, which is a placeholder: ${PORT:-9002}");
        assertThat(because(port.protocol())).isEqualTo("a placeholder: {{ .Protocol }}");
        Problem problem = contents.problems().get(0);
        assertThat(contents.problems()).hasSize(1);
        assertThat(problem.code()).isEqualTo("placeholder");
        assertThat(problem.range().orElseThrow()).hasToString("manifests/test.yaml:6:9");
        assertThat(problem.message())
                .isEqualTo(
                        "3 fields are placeholders, the first is spec.type; ports that depend on them are reported as"
                                + " unknown. Substitute first, for example with envsubst.");
    }

    @Test
    void a_host_still_to_be_filled_in_is_unknown_but_no_port_depends_on_it() {
        DocumentContents contents = contents("""
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  name: web
                spec:
                  rules:
                    - host: shop.${DOMAIN}
                      http:
                        paths:
                          - path: /
                            pathType: Prefix
                            backend: {service: {name: web, port: {number: 80}}}
                """);
        Ingress ingress = (Ingress) contents.objects().get(0);
        assertThat(because(ingress.rules().get(0).host())).isEqualTo("a placeholder: shop.${DOMAIN}");
        assertThat(contents.problems()).isEmpty();
    }

    @Test
    void placeholders_of_many_tools_are_recognised() {
        for (String text : new String[] {
            "${PORT}",
            "$PORT",
            "$(PORT)",
            "{{ port }}",
            "<port>",
            "<YOUR-PORT>",
            "%PORT%",
            "@PORT@",
            "__PORT__",
            "{PORT}",
            "PORT",
            "HTTP_PORT",
            "SSHPORT"
        }) {
            assertThat(Placeholders.standsForPort(text)).as(text).isTrue();
        }
    }

    @Test
    void real_names_and_words_are_none() {
        for (String text :
                new String[] {"http", "8080", "TCP", "HTTP", "web-port", "*.example.com", "LoadBalancer", ""}) {
            assertThat(Placeholders.standsForPort(text)).as(text).isFalse();
        }
    }

    @Test
    void a_pod_that_may_be_on_the_hosts_network_has_unknown_host_ports() {
        DocumentContents contents = contents("""
                apiVersion: v1
                kind: Pod
                metadata:
                  name: web
                spec:
                  hostNetwork: ${HOST}
                  containers:
                    - name: web
                      image: web:1
                      ports:
                        - containerPort: PORT
                """);
        ContainerPort port = ((Workload) contents.objects().get(0))
                .pod()
                .containers()
                .get(0)
                .ports()
                .get(0);
        assertThat(because(port.number())).isEqualTo("a placeholder: PORT");
        assertThat(because(port.hostPort()))
                .isEqualTo(
                        "hostPort is omitted, and whether the pod is on its node's network is a placeholder: ${HOST}");
    }

    @Test
    void an_annotation_that_is_a_placeholder_is_unknown_but_configuration_in_one_is_not() {
        DocumentContents contents = contents("""
                apiVersion: v1
                kind: Namespace
                metadata:
                  name: shop
                  annotations:
                    internal: ${INTERNAL}
                    snippet: "if ($host ~ ${name}) { return 403; }"
                """);
        ObjectMeta meta = contents.objects().get(0).meta();
        assertThat(meta.annotation("internal").orElseThrow().isUnresolved()).isTrue();
        assertThat(meta.annotation("snippet").orElseThrow().isExplicit()).isTrue();
    }

    @Test
    void a_bare_word_is_nothing_that_a_tool_substitutes() {
        DocumentContents contents = contents("""
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                spec:
                  ports:
                    - port: PORT
                """);
        assertThat(contents.problems())
                .extracting(Problem::message)
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .isEqualTo(
                                "spec.ports[0].port is a placeholder; ports that depend on it are reported as unknown."
                                        + " Write what is meant instead."));
    }
}
