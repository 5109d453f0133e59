package io.portreeve.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.reader.Manifests;
import io.portreeve.model.reader.ObjectReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PodColumnsTest {
    private static final String SPEC =
            "{containers: [{name: main, image: shop, ports: [{name: http, containerPort: 8080}]}]}";

    private static String pod(String name, String status) {
        return pod(name, "spec: " + SPEC, status);
    }

    private static String pod(String name, String spec, String status) {
        return """
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: NAME, namespace: shop, labels: {app: web}}
                """.replace("NAME", name) + spec + "\n" + "status: " + status + "\n";
    }

    private static final String DEPLOYMENT = """
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop}
            spec:
              selector: {matchLabels: {app: web}}
              template: {metadata: {labels: {app: web}}, spec: SPEC}
            """.replace("SPEC", SPEC);

    /** One reader for all of them, which gives equal labels the same object. */
    private static PodColumns columns(String... manifests) {
        ObjectReader reader = new ObjectReader();
        List<KubernetesObject> objects = Stream.of(manifests)
                .flatMap(each -> Manifests.contents(each, reader).objects().stream())
                .toList();
        return Members.of(objects).pods();
    }

    @Test
    void replicas_differ_in_their_addresses_alone() {
        PodColumns pods =
                columns(pod("web-0", "{podIPs: [{ip: 10.0.0.1}]}"), pod("web-1", "{podIPs: [{ip: 10.0.0.2}]}"));
        assertThat(pods.size()).isEqualTo(2);
        assertThat(pods.namespaces().name(pods.namespace(1))).contains("shop");
        assertThat(pods.labels().size()).isEqualTo(1);
        assertThat(pods.labels().words()).containsExactly(Map.entry("app", "web"));
        assertThat(pods.portNames()).hasSize(1);
        assertThat(List.of(pods.labels(0), pods.labels(1))).containsOnly(0);
        assertThat(pods.ipv4(1) - pods.ipv4(0)).isEqualTo(1);
        assertThat(pods.workload(1).name()).isEqualTo("web-1");
    }

    @Test
    void equal_labels_are_one_whoever_read_them_and_in_whatever_order_they_stand() {
        String one = pod("web-0", "{}").replace("{app: web}", "{app: web, tier: front}");
        String other = pod("web-1", "{}").replace("{app: web}", "{tier: front, app: web}");
        String third = pod("web-2", "{}").replace("{app: web}", "{tier: back, app: web}");
        List<KubernetesObject> objects = Stream.of(one, other, third)
                .flatMap(each -> Manifests.contents(each, new ObjectReader()).objects().stream())
                .toList();
        PodColumns pods = Members.of(objects).pods();
        assertThat(List.of(pods.labels(0), pods.labels(1), pods.labels(2))).containsExactly(0, 0, 1);
        assertThat(pods.labels().words())
                .containsExactlyInAnyOrder(
                        Map.entry("app", "web"), Map.entry("tier", "front"), Map.entry("tier", "back"));
        assertThat(pods.labels().size(1)).isEqualTo(2);
    }

    @Test
    void a_template_is_no_pod_even_where_both_have_the_same_labels() {
        PodColumns pods = columns(pod("web-0", "{podIPs: [{ip: 10.0.0.1}]}"), DEPLOYMENT);
        assertThat(List.of(pods.labels().isTemplate(0), pods.labels().isTemplate(1)))
                .containsExactly(false, true);
        assertThat(pods.labels(1)).isEqualTo(1);
        assertThat(pods.ipv4(1)).isEqualTo(PodColumns.NO_ADDRESS);
    }

    @Test
    void pods_on_their_nodes_network_or_with_ipv6_addresses_stand_aside() {
        String onNode = "spec: " + SPEC.replace("{containers", "{hostNetwork: true, containers");
        PodColumns pods = columns(
                pod("node", onNode, "{podIPs: [{ip: 192.168.0.1}]}"),
                pod("six", "{podIPs: [{ip: 'fd00::1'}]}"),
                pod("both", "{podIPs: [{ip: 10.0.0.1}, {ip: 'fd00::2'}]}"),
                pod("four", "{podIPs: [{ip: 10.0.0.2}]}"));
        assertThat(pods.others()).extracting(Workload::name).containsExactly("node", "six", "both");
        assertThat(pods.size()).isEqualTo(1);
        assertThat(pods.workload(0).name()).isEqualTo("four");
    }
}
