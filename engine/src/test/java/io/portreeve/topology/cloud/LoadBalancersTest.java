package io.portreeve.topology.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.topology.cloud.Facing.Unrecognised;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoadBalancersTest {
    private static final String AZURE_INTERNAL = "service.beta.kubernetes.io/azure-load-balancer-internal";

    @Test
    void providers_are_sorted_and_named_once() {
        assertThat(LoadBalancers.providers())
                .isSorted()
                .doesNotHaveDuplicates()
                .contains("aws", "aws-lbc", "gke", "aks", "oci", "ibm", "digitalocean", "openstack", "hetzner")
                .contains("metallb", "cilium", "alibaba", "tencent", "baidu");
    }

    @Test
    void a_value_that_the_controller_does_not_take_is_told() {
        Given given = Given.provider("aks").with(AZURE_INTERNAL, "True");
        Optional<Unrecognised> told = new LoadBalancers(Optional.of("aks")).unrecognised(given.asService());
        assertThat(told).hasValueSatisfying(value -> {
            assertThat(value.annotation()).isEqualTo(AZURE_INTERNAL);
            assertThat(value.value()).isEqualTo("True");
            assertThat(value.accepted()).isEqualTo("\"true\"");
            assertThat(value.place()).isPresent();
        });
    }

    @Test
    void a_value_that_the_controller_takes_is_not_told() {
        Given given = Given.annotation(AZURE_INTERNAL, "true");
        assertThat(given.service().unrecognised()).isEmpty();
    }

    @Test
    void nodes_name_the_provider_by_their_provider_id() {
        assertThat(LoadBalancers.infer(List.of(
                        Given.node(Optional.of("aws:///eu-central-1a/i-1"), Map.of()),
                        Given.node(Optional.of("aws:///eu-central-1b/i-2"), Map.of()))))
                .contains("aws");
    }

    @Test
    void nodes_name_the_provider_by_their_labels() {
        assertThat(LoadBalancers.infer(
                        List.of(Given.node(Optional.empty(), Map.of("cloud.google.com/gke-nodepool", "small")))))
                .contains("gke");
    }

    @Test
    void nodes_of_two_providers_name_none() {
        assertThat(LoadBalancers.infer(List.of(
                        Given.node(Optional.of("hcloud://1"), Map.of()),
                        Given.node(Optional.of("azure:///subscriptions/1"), Map.of()))))
                .isEmpty();
    }

    @Test
    void nodes_of_no_cloud_name_none() {
        assertThat(LoadBalancers.infer(List.of(Given.node(Optional.of("kind://docker/kind/one"), Map.of()))))
                .isEmpty();
    }

    @Test
    void every_provider_that_the_nodes_can_name_is_in_the_table() {
        List<String> ids = List.of(
                "aws:",
                "gce:",
                "azure:",
                "ocid1.",
                "oci:",
                "ibm:",
                "digitalocean:",
                "openstack:",
                "hcloud:",
                "alicloud:",
                "qcloud:",
                "cce:",
                "scaleway:");
        for (String id : ids) {
            String whole = id.endsWith(":") ? id + "//node" : id + "instance";
            Optional<String> named = LoadBalancers.infer(List.of(Given.node(Optional.of(whole), Map.of())));
            assertThat(named)
                    .as(id)
                    .hasValueSatisfying(
                            name -> assertThat(LoadBalancers.providers()).contains(name));
        }
    }
}
