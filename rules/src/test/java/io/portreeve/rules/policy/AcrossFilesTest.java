package io.portreeve.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.finding.Finding;
import io.portreeve.rules.Input;
import io.portreeve.rules.policynamesserviceport.PolicyNamesServicePort;
import io.portreeve.rules.policyportunresolved.PolicyPortUnresolved;
import io.portreeve.rules.policyselectsnothing.PolicySelectsNothing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Policies and the workloads they are about, in files and folders of their own. */
class AcrossFilesTest {
    private static final String CARTS = """
            apiVersion: v1
            kind: Pod
            metadata: {name: carts, namespace: shop, labels: {app: carts}}
            spec: {containers: [{name: main, image: registry.example/carts:1, ports: [{name: http, containerPort: 8080}]}]}
            """;

    private static final String POLICY = """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: carts%s}
            spec:
              podSelector: {matchLabels: {app: %s}}
              ingress: [{ports: [{port: %s}]}]
            """;

    @Test
    void a_namespace_written_on_both_joins_folders() {
        Input input =
                Input.file("workloads/carts.yaml", CARTS).and("policies/carts.yaml", policy("shop", "cart", "80"));
        assertThat(nothing(input))
                .containsExactly("NetworkPolicy shop/carts is about no pods (app=cart), so it protects nothing."
                        + " It asks for app=cart, but Pod shop/carts has app=carts.");
    }

    @Test
    void pods_far_away_without_a_namespace_are_no_reason_to_be_silent() {
        String stranger = CARTS.replace("namespace: shop, ", "").replace("carts", "cart");
        Input input = Input.file("shop/workloads/carts.yaml", CARTS)
                .and("shop/policies/carts.yaml", policy("shop", "cart", "80"))
                .and("another/application/cart.yaml", stranger);
        assertThat(nothing(input)).hasSize(1);
    }

    @Test
    void without_a_namespace_other_folders_tell_nothing() {
        Input input = Input.file("workloads/carts.yaml", CARTS.replace("namespace: shop, ", ""))
                .and("policies/carts.yaml", policy("", "cart", "80"));
        assertThat(nothing(input)).isEmpty();
    }

    @Test
    void a_port_name_that_only_a_guess_speaks_against_is_a_note() {
        Input input = Input.file("a/carts.yaml", CARTS.replace("namespace: shop, ", ""))
                .and("b/carts.yaml", policy("", "carts", "web"));
        assertThat(new PolicyPortUnresolved().check(input.context()))
                .extracting(finding -> finding.severity() + " " + finding.confidence())
                .containsExactly("info possible");
    }

    @Test
    void a_service_in_a_third_file_tells_what_its_number_means() {
        Input input = Input.file("a/carts.yaml", CARTS)
                .and("b/service.yaml", """
                        apiVersion: v1
                        kind: Service
                        metadata: {name: carts, namespace: shop}
                        spec: {selector: {app: carts}, ports: [{port: 80, targetPort: http}]}
                        """)
                .and("c/policy.yaml", policy("shop", "carts", "80"));
        assertThat(new PolicyNamesServicePort().check(input.context()))
                .extracting(finding -> finding.fix().orElseThrow().description())
                .containsExactly("write port: 8080");
    }

    private static List<String> nothing(Input input) {
        return new PolicySelectsNothing()
                .check(input.context())
                .map(Finding::message)
                .toList();
    }

    private static String policy(String namespace, String app, String port) {
        return POLICY.formatted(namespace.isEmpty() ? "" : ", namespace: " + namespace, app, port);
    }
}
