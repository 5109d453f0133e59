package io.portreeve.app;

import static io.portreeve.app.GuardedDashboard.DEPLOYMENT;
import static io.portreeve.app.GuardedDashboard.OPENED;
import static io.portreeve.app.GuardedDashboard.POLICY;
import static io.portreeve.app.GuardedDashboard.SERVICE;
import static io.portreeve.app.GuardedDashboard.TOWN;
import static io.portreeve.app.GuardedDashboard.assertAllowed;
import static io.portreeve.app.GuardedDashboard.assertDenied;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.guard.ReviewAnswer;
import org.junit.jupiter.api.Test;

/** All the other ways to open a dashboard that only pods reach, and changes that open nothing. */
class GuardedWaysTest {
    @Test
    void a_source_range_that_is_taken_out_is_denied() {
        String few = OPENED.replace(
                "type: LoadBalancer", "type: LoadBalancer\n  loadBalancerSourceRanges: [203.0.113.0/24]");
        assertDenied(
                GuardedTown.of(DEPLOYMENT + "---\n" + few).update(few, OPENED),
                "becomes reachable from the Internet, before from the private network: loadBalancerSourceRanges of Service shop/admin-dashboard is gone");
    }

    @Test
    void a_target_port_that_moves_to_another_port_is_warned_of() {
        String shop = DEPLOYMENT.replace("containerPort: 9000", "containerPort: 8080}, {containerPort: 9000");
        String web = OPENED.replace("port: 9000, targetPort: 9000", "port: 80, targetPort: 8080");
        ReviewAnswer answer =
                GuardedTown.of(shop + "---\n" + web).update(web, web.replace("targetPort: 8080", "targetPort: 9000"));
        assertAllowed(answer);
        assertThat(answer.warnings().get(0))
                .startsWith(
                        "medium PR6001: Port 9000 of Deployment shop/admin-dashboard becomes reachable from the Internet, before from every pod");
    }

    @Test
    void external_addresses_are_denied() {
        String external = SERVICE.replace("type: ClusterIP", "type: ClusterIP\n  externalIPs: [198.51.100.7]");
        assertDenied(GuardedTown.of(TOWN).update(SERVICE, external), "externalIPs");
    }

    @Test
    void an_ingress_before_it_is_denied() {
        assertDenied(
                GuardedTown.of(TOWN).create("""
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: front, namespace: shop}
                spec:
                  rules:
                    - host: admin.example.com
                      http:
                        paths:
                          - {path: /, pathType: Prefix, backend: {service: {name: admin-dashboard, port: {number: 80}}}}
                """), "before from every pod in the cluster: Ingress shop/front is new");
    }

    @Test
    void a_port_on_the_nodes_is_denied() {
        String onNodes = DEPLOYMENT.replace("containerPort: 9000", "containerPort: 9000, hostPort: 9000");
        assertDenied(
                GuardedTown.of(TOWN).update(DEPLOYMENT, onNodes),
                "becomes reachable from the private network, before from every pod in the cluster: hostPort: 9000 of Deployment shop/admin-dashboard is new");
    }

    @Test
    void a_policy_that_goes_opens_what_it_closed() {
        String behindBalancer = String.join("---\n", DEPLOYMENT, OPENED, POLICY);
        assertDenied(
                GuardedTown.of(behindBalancer).delete(POLICY),
                "becomes reachable from the Internet, before from the allowed pods (let in by NetworkPolicy shop/closed): NetworkPolicy shop/closed is gone");
    }

    @Test
    void a_policy_that_lets_more_in_is_denied() {
        String wide = POLICY.replace("{matchLabels: {app: gateway}}}]}", "{}}, {ipBlock: {cidr: 0.0.0.0/0}}]}");
        assertDenied(
                GuardedTown.of(String.join("---\n", DEPLOYMENT, OPENED, POLICY)).update(POLICY, wide),
                "becomes reachable from the Internet");
    }

    @Test
    void a_label_by_which_pods_slip_out_of_their_policy_is_denied() {
        String policy = POLICY.replace("matchLabels: {app: admin-dashboard}", "matchLabels: {guarded: \"yes\"}");
        String guarded = DEPLOYMENT.replace(
                "labels: {app: admin-dashboard}", "labels: {app: admin-dashboard, guarded: \"yes\"}");
        assertDenied(
                GuardedTown.of(String.join("---\n", guarded, OPENED, policy)).update(guarded, DEPLOYMENT),
                "becomes reachable from the Internet");
    }

    @Test
    void pods_that_a_controller_makes_of_a_template_that_was_judged_pass() {
        GuardedTown town = GuardedTown.of(DEPLOYMENT + "---\n" + OPENED);
        assertAllowed(town.create(pod("")));
        assertThat(town.create(pod("")).warnings()).isEmpty();
        assertDenied(town.create(pod(", {containerPort: 22}")), "port 22");
        assertDenied(town.create(pod("").replace("controller: true", "controller: false")), "port 9000");
    }

    private static String pod(String more) {
        return """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: admin-dashboard-6d4f8b7c9-2kkr4
                  namespace: shop
                  labels: {app: admin-dashboard, pod-template-hash: 6d4f8b7c9}
                  ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: admin-dashboard-6d4f8b7c9, uid: a, controller: true}]
                spec:
                  containers:
                    - name: main
                      image: registry.example.com/admin-dashboard:1
                      ports: [{containerPort: 9000}%s]
                """.formatted(more);
    }

    @Test
    void kinds_that_say_nothing_about_ports_pass() {
        assertThat(GuardedTown.of(TOWN).create("""
                apiVersion: v1
                kind: Secret
                metadata: {name: password, namespace: shop}
                stringData: {password: example}
                """)).isEqualTo(ReviewAnswer.allow());
    }
}
