package io.portreeve.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.finding.Confidence;
import io.portreeve.model.Protocol;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortCatalogueTest {
    private static Classification classify(String text) {
        return PortCatalogue.builtIn().classify(WrittenEvidence.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "22                                              | SSH            | admin           | certain",
                "22 image=nginx service=http-lb                  | SSH            | admin           | certain",
                "5900                                            | VNC            | admin           | certain",
                "5901                                            | VNC            | admin           | likely",
                "5432                                            | PostgreSQL     | data-store      | likely",
                "5432 image=bitnami/postgresql:16                | PostgreSQL     | data-store      | certain",
                "3000                                            | Grafana        | metrics-console | possible",
                "9229                                            | Node.js inspector | debug        | likely",
                "3000 service=grafana                            | Grafana        | metrics-console | likely",
                "3000 image=grafana/grafana:11                   | Grafana        | metrics-console | certain",
                "9090 service=prometheus-server                  | Prometheus     | metrics-console | likely",
                "2375 image=docker:27-dind                       | Docker API     | control-plane   | certain",
                "8443 namespace=openshift-console service=ui     | OpenShift console | admin-console | likely",
                "5000 image=registry:2                           | Docker registry | data-store     | certain",
                "8080 image=jenkins/jenkins:lts                  | Jenkins        | admin-console   | certain",
                "15672 image=rabbitmq:3-management               | RabbitMQ management | admin-console | certain",
                "5672 image=rabbitmq:3-management                | RabbitMQ       | broker          | certain",
                "7946/UDP image=redis                            | Application | application     | possible"
            })
    void number_and_evidence_together_tell_the_service(String text, String service, String danger, String confidence) {
        Classification is = classify(text);
        assertThat(is.service()).isEqualTo(service);
        assertThat(is.danger()).hasToString(danger);
        assertThat(is.confidence()).hasToString(confidence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8085 image=phpmyadmin/phpmyadmin main           | phpMyAdmin",
                "1234 image=registry.example.com/tools/adminer:4 main | Adminer",
                "443 service=kubernetes-dashboard main           | Kubernetes Dashboard",
                "80 service=argocd-server main                   | Argo CD",
                "2222 image=linuxserver/openssh-server main      | SSH",
                "2222 port=ssh service=git                       | SSH",
                "7000 port=jdwp service=orders                   | Debugger",
                "81 image=mysql:8 service=wordpress-db main      | MySQL",
                "8081 service=store-admin image=example/store:1 main | Administration console"
            })
    void a_product_is_known_on_other_ports_too(String text, String service) {
        assertThat(classify(text).service()).isEqualTo(service);
        assertThat(classify(text).confidence()).isEqualTo(Confidence.LIKELY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9104 image=mysql:8 port=metrics                 | metrics",
                "9121 image=oliver006/redis_exporter:v1 service=redis | metrics",
                "9102 image=example/shop port=prometheus main    | metrics",
                "9094 image=grafana/grafana service=grafana      | application",
                "8080 image=prometheus-operator/prometheus-operator service=prometheus-operator main | application",
                "8080 service=postgres-backup main               | application",
                "80 service=redis-demo-app main                  | application",
                "80 image=nginx service=kafka-client main        | application",
                "3306 image=nginx service=web main               | application",
                "3306 image=nginx service=mysql main             | data-store",
                "80 image=nginx service=admin-dashboard main     | admin-console",
                "80 service=adminton main                        | application",
                "53/UDP service=redis main                       | application"
            })
    void evidence_counts_for_the_port_that_it_is_about(String text, String danger) {
        assertThat(classify(text).danger()).hasToString(danger);
    }

    @Test
    void ambiguous_numbers_are_possible_until_a_name_says_more() {
        assertThat(classify("9000 service=orders").confidence()).isEqualTo(Confidence.POSSIBLE);
        assertThat(classify("9000 image=example/shop:1").confidence()).isEqualTo(Confidence.POSSIBLE);
        assertThat(classify("9000 service=frontend main").isSensitive()).isFalse();
    }

    @Test
    void surroundings_confirm_only_where_no_image_is_known() {
        assertThat(classify("3000 file=grafana service=tool").confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(classify("3000 file=grafana service=tool image=example/tool").confidence())
                .isEqualTo(Confidence.POSSIBLE);
        assertThat(classify("8080 file=jenkins service=tool main").isSensitive())
                .isFalse();
    }

    @Test
    void a_registry_host_says_nothing() {
        assertThat(classify("8080 image=jenkins.example.com/shop/cart:1 main").isSensitive())
                .isFalse();
    }

    @Test
    void the_reason_reads_as_a_clause() {
        assertThat(classify("22").because()).isEqualTo("22 is the port of SSH");
        assertThat(classify("3306 image=mysql:8").because()).isEqualTo("the image is mysql:8");
        assertThat(classify("9090 service=prometheus-k8s").because())
                .isEqualTo("9090 is the usual port of Prometheus and the Service is called prometheus-k8s");
        assertThat(classify("3000").because()).isEqualTo("3000 is a usual port of Grafana, but nothing else says so");
        assertThat(classify("80 service=store-admin main").because()).isEqualTo("the Service is called store-admin");
    }

    @Test
    void a_port_of_which_nothing_is_known_is_an_application() {
        assertThat(classify("12345")).isEqualTo(Classification.UNKNOWN);
        assertThat(classify("?")).isEqualTo(Classification.UNKNOWN);
    }

    @Test
    void users_add_ports_of_their_own() {
        PortCatalogue own = PortCatalogue.builtIn()
                .with(List.of(
                        new CustomPort(7400, Protocol.TCP, "the till", Danger.ADMIN_CONSOLE, List.of()),
                        new CustomPort(7500, Protocol.TCP, "the ledger", Danger.DATA_STORE, List.of("ledger"))));
        assertThat(own.classify(WrittenEvidence.of("7400")).service()).isEqualTo("the till");
        assertThat(own.classify(WrittenEvidence.of("7400")).confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(own.classify(WrittenEvidence.of("7500")).confidence()).isEqualTo(Confidence.POSSIBLE);
        assertThat(own.classify(WrittenEvidence.of("7500 service=ledger")).confidence())
                .isEqualTo(Confidence.LIKELY);
        assertThat(own.classify(WrittenEvidence.of("22")).service()).isEqualTo("SSH");
    }

    @Test
    void words_of_a_user_may_be_written_as_people_write_them() {
        PortCatalogue own = PortCatalogue.builtIn()
                .with(List.of(
                        new CustomPort(7500, Protocol.TCP, "the ledger", Danger.DATA_STORE, List.of("General Ledger")),
                        new CustomPort(7600, Protocol.TCP, "the vault", Danger.DATA_STORE, List.of("image:vaultd"))));
        assertThat(own.classify(WrittenEvidence.of("7500 service=general-ledger"))
                        .confidence())
                .isEqualTo(Confidence.LIKELY);
        assertThat(own.classify(WrittenEvidence.of("7600 image=vaultd:2")).confidence())
                .isEqualTo(Confidence.CERTAIN);
        assertThat(own.classify(WrittenEvidence.of("7600 service=vaultd")).confidence())
                .isEqualTo(Confidence.POSSIBLE);
        assertThat(List.of("till", "General Ledger", "image:till", "called:till"))
                .allMatch(CustomPort::isWord);
        assertThat(List.of("", "-", "a,b", "shop:till", ":till", "image:")).noneMatch(CustomPort::isWord);
    }

    @Test
    void a_user_can_say_that_a_port_is_an_ordinary_application() {
        PortCatalogue own = PortCatalogue.builtIn()
                .with(List.of(new CustomPort(5432, Protocol.TCP, "the till", Danger.APPLICATION, List.of())));
        assertThat(own.classify(WrittenEvidence.of("5432 image=postgres:16")).isSensitive())
                .isFalse();
    }
}
