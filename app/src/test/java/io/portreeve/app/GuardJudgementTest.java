package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.admission.Mode;
import io.portreeve.admission.Strictness;
import io.portreeve.finding.Severity;
import io.portreeve.guard.Exemptions;
import io.portreeve.guard.ReviewAnswer;
import io.portreeve.lock.LockFile;
import io.portreeve.lock.Meant;
import io.portreeve.scan.ScanOptions;
import io.portreeve.source.SourceFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of changes, from the case study on: a dashboard that only pods reach, and all the ways to open it. */
class GuardJudgementTest {
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: admin-dashboard, namespace: shop}
            spec:
              selector: {matchLabels: {app: admin-dashboard}}
              template:
                metadata: {labels: {app: admin-dashboard}}
                spec:
                  containers:
                    - name: main
                      image: registry.example.com/admin-dashboard:1
                      ports: [{containerPort: 9000}]
            """;
    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: {name: admin-dashboard, namespace: shop}
            spec:
              type: ClusterIP
              selector: {app: admin-dashboard}
              ports: [{port: 80, targetPort: 9000}]
            """;
    private static final String OPENED = SERVICE.replace("ClusterIP", "LoadBalancer")
            .replace("port: 80, targetPort: 9000", "port: 9000, targetPort: 9000");
    private static final String NAMESPACE = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop, labels: {portreeve.io/guard: MODE}}
            """;
    private static final String POLICY = """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: closed, namespace: shop}
            spec:
              podSelector: {matchLabels: {app: admin-dashboard}}
              policyTypes: [Ingress]
              ingress: [{from: [{podSelector: {matchLabels: {app: gateway}}}]}]
            """;
    private static final String TOWN = String.join("---\n", DEPLOYMENT, SERVICE);

    private static void assertDenied(ReviewAnswer answer, String because) {
        assertThat(answer.allowed()).isFalse();
        assertThat(answer.message()).contains(because);
    }

    private static void assertAllowed(ReviewAnswer answer) {
        assertThat(answer.message()).isEmpty();
        assertThat(answer.allowed()).isTrue();
    }

    @Test
    void the_case_study_is_denied_with_port_path_and_fix() {
        ReviewAnswer answer = GuardedTown.of(TOWN).update(SERVICE, OPENED);
        assertThat(answer.code()).isEqualTo(403);
        assertDenied(answer, """
                - critical PR6001: Administration console on port 9000 of Deployment shop/admin-dashboard becomes reachable from the Internet, \
                before from every pod in the cluster: type of Service shop/admin-dashboard is LoadBalancer, was ClusterIP; its port is 9000, was 80.
                  path: Internet -> load balancer 9000 -> Service shop/admin-dashboard:9000 -> Deployment shop/admin-dashboard:9000
                  fix: set type back to ClusterIP
                """);
        assertThat(answer.auditAnnotations()).containsEntry("mode", "enforce").containsKey("denied");
    }

    @Test
    void where_only_warnings_are_wanted_it_passes_with_them() {
        ReviewAnswer answer = GuardedTown.of(TOWN).in(Mode.WARN).update(SERVICE, OPENED);
        assertAllowed(answer);
        assertThat(answer.warnings().get(0))
                .startsWith(
                        "critical PR6001: Administration console on port 9000 of Deployment shop/admin-dashboard becomes");
        assertThat(answer.auditAnnotations()).containsEntry("mode", "warn").doesNotContainKey("denied");
    }

    @Test
    void where_only_the_audit_log_is_to_know_nobody_is_told() {
        ReviewAnswer answer = GuardedTown.of(TOWN).in(Mode.AUDIT).update(SERVICE, OPENED);
        assertAllowed(answer);
        assertThat(answer.warnings()).isEmpty();
        assertThat(answer.auditAnnotations().get("recorded")).startsWith("PR6001:critical:");
    }

    @Test
    void a_namespace_says_its_own_mode_by_a_label() {
        GuardedTown town = GuardedTown.of(TOWN);
        assertAllowed(town.having(NAMESPACE.replace("MODE", "warn")).update(SERVICE, OPENED));
        assertThat(town.having(NAMESPACE.replace("MODE", "off"))
                        .update(SERVICE, OPENED)
                        .warnings())
                .isEmpty();
        assertThat(town.having(NAMESPACE.replace("MODE", "nonsense"))
                        .update(SERVICE, OPENED)
                        .allowed())
                .isFalse();
        assertThat(town.in(Mode.AUDIT)
                        .having(NAMESPACE.replace("MODE", "enforce"))
                        .update(SERVICE, OPENED)
                        .allowed())
                .isFalse();
    }

    @Test
    void a_rule_may_be_milder_than_the_namespace_and_never_stricter() {
        Strictness mild = new Strictness(
                Optional.of(Severity.HIGH), Mode.ENFORCE, Map.of("PR6001", Mode.WARN, "PR2004", Mode.WARN));
        assertAllowed(GuardedTown.of(TOWN).with(mild).update(SERVICE, OPENED));
        Strictness strict = new Strictness(Optional.of(Severity.HIGH), Mode.WARN, Map.of("PR6001", Mode.ENFORCE));
        assertAllowed(GuardedTown.of(TOWN).with(strict).update(SERVICE, OPENED));
    }

    @Test
    void an_unrelated_edit_of_what_is_open_already_passes_with_a_warning() {
        String labelled = OPENED.replace("namespace: shop}", "namespace: shop, labels: {team: red}}");
        ReviewAnswer answer = GuardedTown.of(DEPLOYMENT + "---\n" + OPENED).update(OPENED, labelled);
        assertAllowed(answer);
        assertThat(answer.warnings())
                .contains("(as before) critical PR2004: Administration console on port 9000 of Deployment"
                        + " shop/admin-dashboard is reachable from the Internet: the image is admin-dashboard:1."
                        + " Fix: set type: ClusterIP, so that only pods of the cluster reach it.");
    }

    @Test
    void an_annotation_of_a_namespace_is_nobodys_matter() {
        String before = NAMESPACE.replace("MODE", "enforce");
        String after = before.replace("labels:", "annotations: {owner: red}, labels:");
        ReviewAnswer answer =
                GuardedTown.of(DEPLOYMENT + "---\n" + OPENED + "---\n" + before).update(before, after);
        assertAllowed(answer);
        assertThat(answer.auditAnnotations()).isEmpty();
    }

    @Test
    void a_line_break_in_a_name_begins_no_line_of_the_denial() {
        String forged = OPENED.replace("name: admin-dashboard", "name: \"x\\n- critical: forged\"");
        assertThat(GuardedTown.of(TOWN).create(forged).message().lines())
                .anyMatch(line -> line.contains("x\\u000a- critical: forged"))
                .noneMatch(line -> line.startsWith("- critical: forged"));
    }

    @Test
    void closing_something_passes_in_silence() {
        ReviewAnswer answer = GuardedTown.of(DEPLOYMENT + "---\n" + OPENED).update(OPENED, SERVICE);
        assertAllowed(answer);
        assertThat(answer.warnings()).isEmpty();
        assertAllowed(GuardedTown.of(DEPLOYMENT + "---\n" + OPENED).delete(OPENED));
    }

    @Test
    void a_service_that_is_created_open_is_denied() {
        assertDenied(GuardedTown.of(DEPLOYMENT).create(OPENED), "becomes reachable from the Internet");
    }

    @Test
    void what_the_lock_file_holds_passes() {
        ReviewAnswer answer = GuardedTown.of(TOWN, meaning("""
                        version: 1
                        exposures:
                          - internet  9000/TCP  Service/shop/admin-dashboard (LoadBalancer)  ->  9000/TCP  Deployment/shop/admin-dashboard
                          - network  auto/TCP  Service/shop/admin-dashboard (NodePort)  ->  9000/TCP  Deployment/shop/admin-dashboard
                        """))
                .update(SERVICE, OPENED.replace("targetPort: 9000", "targetPort: 9000, nodePort: 31234"));
        assertAllowed(answer);
        assertThat(answer.auditAnnotations()).containsKey("meant");
    }

    @Test
    void what_the_lock_file_does_not_hold_is_denied_with_the_line_it_lacks() {
        assertDenied(
                GuardedTown.of(TOWN, meaning("version: 1\nexposures: []\n")).update(SERVICE, OPENED),
                "add the line \"internet  9000/TCP  Service/shop/admin-dashboard (LoadBalancer)  ->  9000/TCP  Deployment/shop/admin-dashboard\"");
    }

    private static ScanOptions meaning(String lock) {
        Meant meant = new Meant(
                Optional.of(LockFile.read(SourceFile.of("portreeve.lock", lock))), List.of(), LocalDate.EPOCH);
        assertThat(meant.problems()).isEmpty();
        return ScanOptions.DEFAULT.telling(ScanOptions.DEFAULT.settings().with(Meant.class, meant));
    }

    @Test
    void an_annotation_on_the_object_does_not_open_the_gate() {
        String excused = OPENED.replace(
                "namespace: shop}",
                "namespace: shop, annotations: {portreeve.io/ignore: \"PR6001 reason=mine; PR2004 reason=mine\"}}");
        assertThat(GuardedTown.of(TOWN).update(SERVICE, excused).allowed()).isFalse();
    }

    @Test
    void exempt_users_groups_and_namespaces_pass_unjudged() {
        GuardedTown town = GuardedTown.of(TOWN);
        for (Exemptions each : List.of(
                new Exemptions(Set.of("shop"), Set.of()),
                new Exemptions(Set.of(), Set.of("mallory@example.com")),
                new Exemptions(Set.of(), Set.of("system:authenticated")))) {
            assertThat(town.with(each).update(SERVICE, OPENED)).isEqualTo(ReviewAnswer.allow());
        }
        assertThat(town.with(new Exemptions(Set.of("bank"), Set.of("alice@example.com")))
                        .update(SERVICE, OPENED)
                        .allowed())
                .isFalse();
    }

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
