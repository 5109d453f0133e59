package io.portreeve.app;

import static io.portreeve.app.GuardedDashboard.DEPLOYMENT;
import static io.portreeve.app.GuardedDashboard.NAMESPACE;
import static io.portreeve.app.GuardedDashboard.OPENED;
import static io.portreeve.app.GuardedDashboard.SERVICE;
import static io.portreeve.app.GuardedDashboard.TOWN;
import static io.portreeve.app.GuardedDashboard.assertAllowed;
import static io.portreeve.app.GuardedDashboard.assertDenied;
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

/** What becomes of a change that opens the dashboard of the case study: by modes, rules, the lock file and exemptions. */
class GuardJudgementTest {
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
}
