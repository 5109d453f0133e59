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
        Optional<Unrecognised> told = given.service().unrecognised();
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
    void an_annotation_of_another_provider_is_told_where_somebody_else_decides() {
        Given azure = Given.provider("gke").with(AZURE_INTERNAL, "true");
        assertThat(disregarded(azure)).singleElement().satisfies(annotation -> {
            assertThat(annotation.annotation()).isEqualTo(AZURE_INTERNAL);
            assertThat(annotation.because()).isEqualTo("AKS reads it, but here GKE decides");
        });
        assertThat(disregarded(Given.provider("gke").with(AZURE_INTERNAL, "false")))
                .isEmpty();
        assertThat(disregarded(Given.provider("aks").with(AZURE_INTERNAL, "true")))
                .isEmpty();
    }

    @Test
    void an_annotation_decides_for_its_provider_where_nobody_names_one() {
        assertThat(disregarded(Given.annotation(AZURE_INTERNAL, "true"))).isEmpty();
    }

    @Test
    void a_class_of_load_balancer_decides_more_than_annotations_do() {
        assertThat(disregarded(Given.className("service.k8s.aws/nlb").with(AZURE_INTERNAL, "true")))
                .hasSize(1);
        assertThat(disregarded(Given.className("example.com/edge").with(AZURE_INTERNAL, "true")))
                .isEmpty();
    }

    @Test
    void an_annotation_for_the_other_type_of_load_balancer_is_told() {
        assertThat(disregarded(Given.annotation("oci-network-load-balancer.oraclecloud.com/internal", "true")))
                .singleElement()
                .satisfies(annotation -> assertThat(annotation.because()).contains("another type of load balancer"));
    }

    private static List<Disregarded> disregarded(Given given) {
        return new LoadBalancers(given.provider()).disregarded(given.asService());
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
