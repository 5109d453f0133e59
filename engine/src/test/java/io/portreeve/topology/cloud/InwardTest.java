package io.portreeve.topology.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be written to make a load balancer internal, and which ones do without node ports. */
class InwardTest {
    static Stream<Arguments> annotations() {
        return Stream.of(
                arguments("aks", "service.beta.kubernetes.io/azure-load-balancer-internal", "true"),
                arguments("alibaba", "service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type", "intranet"),
                arguments("aws", "service.beta.kubernetes.io/aws-load-balancer-internal", "true"),
                arguments("baidu", "service.beta.kubernetes.io/cce-load-balancer-internal-vpc", "true"),
                arguments("digitalocean", "service.beta.kubernetes.io/do-loadbalancer-network", "INTERNAL"),
                arguments("gke", "networking.gke.io/load-balancer-type", "Internal"),
                arguments("ibm", "service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type", "private"),
                arguments("oci", "service.beta.kubernetes.io/oci-load-balancer-internal", "true"),
                arguments("openstack", "service.beta.kubernetes.io/openstack-internal-load-balancer", "true"),
                arguments("scaleway", "service.beta.kubernetes.io/scw-loadbalancer-private", "true"));
    }

    @ParameterizedTest
    @MethodSource("annotations")
    void a_named_provider_has_an_annotation(String provider, String name, String value) {
        assertThat(inward(Given.provider(provider))).contains(new Annotation(name, value));
        assertThat(Given.provider(provider).with(name, value).service().isInternal())
                .isTrue();
    }

    @Test
    void whoever_needs_more_than_an_annotation_has_none() {
        for (String provider : new String[] {"hetzner", "tencent", "metallb", "kube-vip", "cilium", "tailscale"}) {
            assertThat(inward(Given.provider(provider))).as(provider).isEmpty();
        }
    }

    @Test
    void nobody_is_guessed() {
        assertThat(inward(Given.nothing())).isEmpty();
        assertThat(inward(Given.annotation("networking.gke.io/internal-load-balancer-subnet", "x")))
                .isEmpty();
        assertThat(inward(Given.provider("gke").with("service.beta.kubernetes.io/do-loadbalancer-protocol", "http")))
                .isEmpty();
        assertThat(inward(Given.provider("gke").ofClass("example.com/own"))).isEmpty();
        assertThat(inward(Given.provider("gke").ofClass("${CLASS}"))).isEmpty();
    }

    @Test
    void what_is_written_about_the_direction_or_the_address_stays() {
        assertThat(inward(Given.provider("gke").with("networking.gke.io/load-balancer-type", "External")))
                .isEmpty();
        assertThat(inward(Given.provider("gke").with("networking.gke.io/load-balancer-type", "internol")))
                .isEmpty();
        assertThat(inward(Given.provider("gke").at("203.0.113.7"))).isEmpty();
    }

    @Test
    void only_some_load_balancers_are_certain_to_do_without_node_ports() {
        for (String provider : LoadBalancers.providers()) {
            boolean without = Stream.of("metallb", "kube-vip", "cilium").anyMatch(provider::equals);
            assertThat(goesPastNodePorts(Given.provider(provider))).as(provider).isEqualTo(without);
        }
        Given nlb = Given.className("service.k8s.aws/nlb");
        String target = "service.beta.kubernetes.io/aws-load-balancer-nlb-target-type";
        assertThat(goesPastNodePorts(nlb)).isFalse();
        assertThat(goesPastNodePorts(nlb.with(target, "instance"))).isFalse();
        assertThat(goesPastNodePorts(nlb.with(target, "ip"))).isTrue();
        assertThat(goesPastNodePorts(Given.className("metallb.io/metallb"))).isTrue();
        assertThat(goesPastNodePorts(Given.annotation("metallb.io/address-pool", "x")))
                .as("an annotation names nobody")
                .isFalse();
    }

    private static Optional<Annotation> inward(Given given) {
        return new LoadBalancers(given.provider()).inward(given.asService());
    }

    private static boolean goesPastNodePorts(Given given) {
        return new LoadBalancers(given.provider()).goesPastNodePorts(given.asService());
    }
}
