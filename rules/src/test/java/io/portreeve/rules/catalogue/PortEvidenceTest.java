package io.portreeve.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Snapshot;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.source.SourceFile;
import io.portreeve.topology.PortBinding;
import io.portreeve.topology.PortTarget;
import io.portreeve.topology.ServiceBinding;
import io.portreeve.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortEvidenceTest {
    private static final String WORKLOAD = """
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: shop
            spec:
              selector:
                matchLabels:
                  app: shop
              template:
                metadata:
                  labels:
                    app: shop
                    example.com/owner: grafana
                spec:
                  containers:
                    - name: database
                      image: mysql:8
                      ports:
                        - containerPort: 3306
                    - name: exporter
                      image: prom/mysqld-exporter:v0.15.1
                      command: [/bin/sh, -c, exec /bin/mysqld_exporter --config=jenkins]
                      ports:
                        - name: http-metrics
                          containerPort: 9104
            """;

    /** Evidence for each port of the only Service in some manifests. */
    private static List<PortEvidence> evidence(String manifests) {
        SourceFile file = SourceFile.of("deploy/kafka.yaml", manifests);
        List<KubernetesObject> objects = new ArrayList<>();
        assertThat(new DocumentReader(Limits.DEFAULT)
                        .read(
                                file,
                                document -> objects.addAll(
                                        new ObjectReader().read(document, "").objects())))
                .isEmpty();
        ServiceBinding binding = Topology.of(new Snapshot(objects)).services().get(0);
        return binding.ports().stream()
                .map(port -> PortEvidence.of(Optional.of(binding.service()), Optional.of(port.port()), target(port)))
                .toList();
    }

    private static Optional<PortTarget> target(PortBinding port) {
        return port.targets().stream().findFirst();
    }

    private static List<String> texts(PortEvidence evidence, EvidenceSource source) {
        return evidence.phrases().stream()
                .filter(phrase -> phrase.source() == source)
                .map(Phrase::text)
                .toList();
    }

    private static String service(String ports) {
        return """
                apiVersion: v1
                kind: Service
                metadata:
                  name: shop-db
                  namespace: monitoring
                spec:
                  selector:
                    app: shop
                  ports:
                """ + ports.indent(4);
    }

    private static String both(String ports) {
        return service(ports) + WORKLOAD.replace("  name: shop\n", "  name: shop\n  namespace: monitoring\n");
    }

    @Test
    void evidence_is_about_the_container_that_declares_the_port() {
        List<PortEvidence> ports = evidence(both("- {name: db, port: 3306}\n- {name: m, port: 80, targetPort: 9104}"));
        assertThat(texts(ports.get(0), EvidenceSource.IMAGE)).containsExactly("mysql:8");
        assertThat(texts(ports.get(1), EvidenceSource.IMAGE)).containsExactly("mysqld-exporter:v0.15.1");
        assertThat(texts(ports.get(1), EvidenceSource.PORT)).containsExactly("http-metrics", "m");
        assertThat(PortCatalogue.builtIn().classify(ports.get(0)).danger()).isEqualTo(Danger.DATA_STORE);
        assertThat(PortCatalogue.builtIn().classify(ports.get(1)).danger()).isEqualTo(Danger.METRICS);
    }

    @Test
    void an_undeclared_port_may_belong_to_any_container() {
        PortEvidence undeclared = evidence(both("- {port: 3307}")).get(0);
        assertThat(texts(undeclared, EvidenceSource.IMAGE)).containsExactly("mysql:8", "mysqld-exporter:v0.15.1");
        assertThat(undeclared.main()).isFalse();
    }

    @Test
    void a_command_is_the_program_it_starts_and_not_what_its_options_name() {
        PortEvidence exporter = evidence(both("- {port: 9104}")).get(0);
        assertThat(texts(exporter, EvidenceSource.COMMAND)).containsExactly("mysqld_exporter");
    }

    @Test
    void labels_count_where_they_say_what_something_is() {
        PortEvidence port = evidence(both("- {port: 3306}")).get(0);
        assertThat(texts(port, EvidenceSource.LABEL)).containsExactly("shop");
        assertThat(texts(port, EvidenceSource.SERVICE)).containsExactly("shop-db");
        assertThat(texts(port, EvidenceSource.NAMESPACE)).containsExactly("monitoring");
        assertThat(texts(port, EvidenceSource.FILE)).containsExactly("kafka");
    }

    @Test
    void the_number_is_that_in_the_pod_and_only_without_a_pod_that_of_the_Service() {
        assertThat(evidence(both("- {port: 80, targetPort: http-metrics}"))
                        .get(0)
                        .number())
                .hasValue(9104);
        assertThat(evidence(service("- {port: 80, targetPort: 3000}")).get(0).number())
                .hasValue(3000);
        assertThat(evidence(service("- {port: 9090, targetPort: web}")).get(0).number())
                .hasValue(9090);
    }

    @Test
    void the_only_port_or_one_named_for_the_web_is_the_main_one() {
        assertThat(evidence(service("- {port: 80, targetPort: 3000}")).get(0).main())
                .isTrue();
        List<PortEvidence> two = evidence(service("- {name: https, port: 443}\n- {name: gossip, port: 7946}"));
        assertThat(two.get(0).main()).isTrue();
        assertThat(two.get(1).main()).isFalse();
    }

    @Test
    void two_names_for_one_port_of_the_pods_say_nothing() {
        List<PortEvidence> ports = evidence(
                service("- {name: http, port: 80, targetPort: 80}\n- {name: health, port: 55, targetPort: 80}"));
        assertThat(texts(ports.get(1), EvidenceSource.PORT)).isEmpty();
    }
}
