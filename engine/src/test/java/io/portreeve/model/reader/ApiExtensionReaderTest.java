package io.portreeve.model.reader;

import static io.portreeve.model.reader.Manifests.contents;
import static io.portreeve.model.reader.Manifests.only;
import static io.portreeve.model.reader.Manifests.where;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.ApiExtension;
import org.junit.jupiter.api.Test;

class ApiExtensionReaderTest {
    @Test
    void a_webhook_is_called_on_port_443_unless_another_is_written() {
        ApiExtension webhooks = only(ApiExtension.class, """
                apiVersion: admissionregistration.k8s.io/v1
                kind: ValidatingWebhookConfiguration
                metadata:
                  name: policies
                webhooks:
                  - name: one.example.com
                    clientConfig:
                      service: {name: policies, namespace: shop}
                  - name: two.example.com
                    clientConfig:
                      service:
                        name: policies
                        namespace: shop
                        port: 9443
                  - name: far.example.com
                    clientConfig:
                      url: https://far.example.com/
                """);
        assertThat(webhooks.callees()).hasSize(2);
        ApiExtension.Callee one = webhooks.callees().get(0);
        assertThat(one.service().is("policies")).isTrue();
        assertThat(one.namespace()).contains("shop");
        assertThat(one.port().is(443)).isTrue();
        assertThat(one.port().isExplicit()).isFalse();
        assertThat(where(webhooks.callees().get(1).port()))
                .isEqualTo("14:15-14:19 webhooks[1].clientConfig.service.port");
    }

    @Test
    void an_aggregated_api_is_called_through_its_service() {
        ApiExtension api = only(ApiExtension.class, """
                apiVersion: apiregistration.k8s.io/v1
                kind: APIService
                metadata:
                  name: v1beta1.metrics.k8s.io
                spec:
                  service: {name: metrics-server, namespace: kube-system, port: 4443}
                """);
        assertThat(api.callees().get(0).service().is("metrics-server")).isTrue();
        assertThat(api.callees().get(0).port().is(4443)).isTrue();
    }

    @Test
    void a_conversion_webhook_is_found_in_the_new_place_and_in_the_old_one() {
        String head = """
                kind: CustomResourceDefinition
                metadata:
                  name: parcels.example.com
                spec:
                  conversion:
                    strategy: Webhook
                """;
        ApiExtension current = only(
                ApiExtension.class,
                "apiVersion: apiextensions.k8s.io/v1\n" + head
                        + "    webhook: {clientConfig: {service: {name: parcels, namespace: shop}}}\n");
        ApiExtension old = only(
                ApiExtension.class,
                "apiVersion: apiextensions.k8s.io/v1beta1\n" + head
                        + "    webhookClientConfig: {service: {name: parcels, namespace: shop}}\n");
        assertThat(current.callees().get(0).service().is("parcels")).isTrue();
        assertThat(old.callees().get(0).service().is("parcels")).isTrue();
    }

    @Test
    void what_calls_no_service_concerns_no_ports() {
        assertThat(contents("""
                apiVersion: apiregistration.k8s.io/v1
                kind: APIService
                metadata:
                  name: v1.apps
                spec:
                  group: apps
                """).objects()).isEmpty();
        assertThat(contents("""
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata:
                  name: parcels.example.com
                spec:
                  conversion: {strategy: None}
                """).objects()).isEmpty();
    }
}
