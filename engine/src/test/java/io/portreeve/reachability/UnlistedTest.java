package io.portreeve.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.Given;
import io.portreeve.exposure.Disposition;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Stages;
import io.portreeve.model.Protocol;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Workload;
import io.portreeve.topology.Joining;
import org.junit.jupiter.api.Test;

/** What a cluster would not list is no fact, be it for or against. */
class UnlistedTest {
    private static final String UNLISTED = """
            apiVersion: portreeve.io/v1
            kind: Unlisted
            metadata: {name: forbidden}
            spec:
              because: This user may not list them.
              kinds: [{group: "g", kind: KIND, runsPods: PODS}]
            ---
            """;

    private static final String SHOP =
            Given.in("shop", Given.deployment("web", "app: web", "ports: [{containerPort: 80}]"))
                    + Given.in("shop", Given.deployment("db", "app: db", "ports: [{containerPort: 5432}]"))
                    + """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: deny, namespace: shop}
            spec: {podSelector: {matchLabels: {app: db}}, policyTypes: [Ingress]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web, namespace: shop}
            spec: {type: LoadBalancer, selector: {app: web}, ports: [{port: 80}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: none, namespace: shop}
            spec: {type: LoadBalancer, selector: {app: none}, ports: [{port: 81}]}
            ---
            """;

    private static String unlisted(String kind, boolean pods) {
        return UNLISTED.replace("KIND", kind).replace("PODS", String.valueOf(pods));
    }

    private static Verdict verdict(Snapshot snapshot, String from, String to) {
        return Reachability.of(snapshot, Joining.NEAREST_FIRST, ReachOptions.NONE)
                .between(Peer.of(workload(snapshot, from)), Peer.of(workload(snapshot, to)), Protocol.TCP, 5432);
    }

    private static Workload workload(Snapshot snapshot, String name) {
        return snapshot.workloads().stream()
                .filter(workload -> workload.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ExposurePath widest(Snapshot snapshot, String service) {
        return Stages.of(snapshot, ExposureOptions.NONE).exposure().paths().stream()
                .filter(path ->
                        path.service().filter(one -> one.name().equals(service)).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void where_policies_could_not_be_listed_nothing_is_open_or_closed_for_sure() {
        Snapshot known = Given.manifests(SHOP).snapshot();
        Snapshot half = Given.manifests(SHOP + unlisted("NetworkPolicy", false)).snapshot();
        assertThat(verdict(known, "db", "web").outcome()).isEqualTo(Outcome.OPEN);
        assertThat(verdict(known, "web", "db").outcome()).isEqualTo(Outcome.CLOSED);
        assertThat(verdict(half, "db", "web").outcome()).isEqualTo(Outcome.CONDITIONAL);
        assertThat(verdict(half, "web", "db").outcome()).isEqualTo(Outcome.CONDITIONAL);
        assertThat(verdict(half, "web", "db").premises())
                .extracting(Premise::text)
                .containsExactly("no network policy that could not be listed decides otherwise");
        assertThat(verdict(half, "web", "db").ingress().text())
                .isEqualTo("a policy that could not be listed allows it, as far as that can be known");
    }

    @Test
    void every_way_in_is_conditional_then_too() {
        assertThat(widest(Given.manifests(SHOP).snapshot(), "web").isConditional())
                .isFalse();
        ExposurePath path = widest(
                Given.manifests(SHOP + unlisted("AdminNetworkPolicy", false)).snapshot(), "web");
        assertThat(path.isConditional()).isTrue();
        assertThat(path.premises())
                .extracting(Premise::text)
                .contains("no network policy that could not be listed decides otherwise");
    }

    @Test
    void where_workloads_could_not_be_listed_no_service_is_said_to_select_nothing() {
        assertThat(widest(Given.manifests(SHOP).snapshot(), "none").disposition())
                .isEqualTo(Disposition.NO_ENDPOINTS);
        assertThat(widest(Given.manifests(SHOP + unlisted("StatefulSet", true)).snapshot(), "none")
                        .disposition())
                .isEqualTo(Disposition.INSUFFICIENT_INFO);
    }

    @Test
    void where_services_could_not_be_listed_no_reference_to_one_is_broken() {
        String ingress = """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: in, namespace: shop}
                spec: {defaultBackend: {service: {name: gone, port: {number: 80}}}}
                ---
                """;
        assertThat(Given.manifests(SHOP + ingress).topology().brokenReferences())
                .hasSize(1);
        assertThat(Given.manifests(SHOP + ingress + unlisted("Service", false))
                        .topology()
                        .brokenReferences())
                .isEmpty();
    }

    @Test
    void what_says_nothing_about_ports_changes_nothing() {
        Snapshot half = Given.manifests(SHOP + unlisted("ClusterRole", false)).snapshot();
        assertThat(verdict(half, "web", "db").outcome()).isEqualTo(Outcome.CLOSED);
        assertThat(widest(half, "web").isConditional()).isFalse();
    }
}
