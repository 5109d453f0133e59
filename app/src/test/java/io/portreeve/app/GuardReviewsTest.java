package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.guard.Mutation;
import io.portreeve.guard.PatchOperation;
import io.portreeve.guard.ReviewAnswer;
import io.portreeve.guard.ReviewRequest;
import io.portreeve.guard.Reviews;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of the reviews that a real API server sent. */
class GuardReviewsTest {
    private static final GuardedTown EMPTY = GuardedTown.of("""
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop}
            """);

    private static final String SHELL = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shell, namespace: shop}
            spec:
              selector: {matchLabels: {app: shell}}
              template:
                metadata: {labels: {app: shell}}
                spec:
                  containers: [{name: sshd, image: example/sshd:1, ports: [{containerPort: 22}]}]
            """;

    private static ReviewAnswer answer(String review) {
        return EMPTY.validate(Reviews.request(review));
    }

    @Test
    void a_shell_that_is_put_on_the_internet_is_denied() {
        assertThat(answer("service-update-to-load-balancer").message())
                .contains("critical PR6001: SSH (administration) on port 22 of pods of Service shop/shell becomes"
                        + " reachable from the Internet, before from every pod in the cluster: type of Service"
                        + " shop/shell is LoadBalancer, was ClusterIP");
    }

    @Test
    void external_addresses_that_are_patched_in_are_told() {
        assertThat(String.join("\n", answer("service-update-external-ips").warnings()))
                .contains("externalIPs");
    }

    @Test
    void a_dry_run_is_judged_as_what_it_would_be() {
        assertThat(Reviews.request("service-update-dry-run").dryRun()).isTrue();
        assertThat(answer("service-update-dry-run").auditAnnotations().get("recorded"))
                .startsWith("PR6001:low:");
    }

    @Test
    void a_port_on_the_node_is_denied() {
        assertThat(answer("deployment-update-host-port").message()).contains("hostPort");
    }

    @Test
    void labels_status_and_scale_change_nothing() {
        for (String review : List.of(
                "service-update-of-labels",
                "service-status-update",
                "deployment-scale-update",
                "pod-update-of-labels",
                "autoscaler-create-converted",
                "service-delete",
                "pod-delete-dry-run")) {
            assertThat(answer(review).allowed()).as(review).isTrue();
        }
    }

    @Test
    void pods_of_a_template_that_was_judged_pass_and_others_do_not() {
        ReviewRequest pod = Reviews.request("pod-create-generate-name");
        assertThat(GuardedTown.of(SHELL).validate(pod)).isEqualTo(ReviewAnswer.allow());
        assertThat(EMPTY.validate(pod).message()).contains("port 22 of Pod shop/shell-");
    }

    @Test
    void an_ephemeral_container_is_judged_with_its_pod() {
        ReviewAnswer answer = answer("pod-ephemeral-container-update");
        assertThat(answer.allowed()).isTrue();
    }

    @Test
    void whoever_comes_into_a_dangerous_pod_is_warned() {
        ReviewRequest exec = Reviews.request("pod-exec-connect");
        String name = exec.name();
        String pod = """
                apiVersion: v1
                kind: Pod
                metadata: {name: %s, namespace: shop, labels: {app: shell}}
                spec: {containers: [{name: db, image: "postgres:16", ports: [{containerPort: 5432}]}]}
                """.formatted(name);
        ReviewAnswer answer = GuardedTown.of(pod).validate(exec);
        assertThat(answer.allowed()).isTrue();
        assertThat(answer.warnings())
                .containsExactly("medium PR6003: A command in the pods of Pod shop/" + name
                        + " comes past every Service and policy to PostgreSQL (data store) on port 5432. Fix: come by the port itself, where"
                        + " policies see it; or give this right for the time of an incident only.");
        assertThat(EMPTY.validate(exec)).isEqualTo(ReviewAnswer.allow());
    }

    @Test
    void a_person_who_writes_an_address_into_a_status_is_warned() {
        String review = new String(Reviews.body("service-status-update"), java.nio.charset.StandardCharsets.UTF_8);
        ReviewRequest person = GuardedTown.request(
                review.replace("system:serviceaccount:kube-system:service-controller", "mallory@example.com"));
        assertThat(EMPTY.validate(person).warnings().get(0))
                .startsWith("nodes send traffic for 203.0.113.7 to the pods");
        assertThat(answer("service-status-update").warnings()).isEmpty();
    }

    @Test
    void a_new_load_balancer_is_made_internal_where_the_operator_wants_it() {
        ReviewRequest service = Reviews.request("service-create-for-mutation");
        GuardedTown onAzure = GuardedTown.of("""
                apiVersion: v1
                kind: Node
                metadata: {name: node-1}
                spec: {providerID: azure:///subscriptions/x/resourceGroups/y/providers/z}
                """);
        assertThat(onAzure.mutate(service).patch()).isEmpty();
        List<PatchOperation> patch =
                onAzure.with(Mutation.INTERNAL).mutate(service).patch();
        assertThat(patch)
                .extracting(PatchOperation::op, PatchOperation::path)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("add", "/metadata/annotations"),
                        org.assertj.core.groups.Tuple.tuple(
                                "add",
                                "/metadata/annotations/service.beta.kubernetes.io~1azure-load-balancer-internal"));
        assertThat(patch.get(1).value().map(value -> value.asString(""))).isEqualTo(Optional.of("true"));
        assertThat(EMPTY.with(Mutation.INTERNAL).mutate(service).patch()).isEmpty();
    }

    @Test
    void a_patch_is_made_once() {
        String review =
                new String(Reviews.body("service-create-for-mutation"), java.nio.charset.StandardCharsets.UTF_8);
        ReviewRequest patched = GuardedTown.request(
                review.replaceFirst(
                        "\"labels\":\\{\"app\":\"shell\"\\}",
                        "\"labels\":{\"app\":\"shell\"},\"annotations\":{\"service.beta.kubernetes.io/azure-load-balancer-internal\":\"true\"}"));
        GuardedTown onAzure = GuardedTown.of("""
                apiVersion: v1
                kind: Node
                metadata: {name: node-1}
                spec: {providerID: azure:///subscriptions/x}
                """);
        assertThat(onAzure.with(Mutation.INTERNAL, Mutation.NO_NODE_PORTS)
                        .mutate(patched)
                        .patch())
                .isEmpty();
    }
}
