package io.portreeve.rules.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.exposure.ExposureOptions;
import io.portreeve.exposure.Scope;
import io.portreeve.finding.ObjectPattern;
import io.portreeve.finding.PortPattern;
import io.portreeve.finding.Severity;
import io.portreeve.lock.Intent;
import io.portreeve.lock.LockFile;
import io.portreeve.lock.Meant;
import io.portreeve.policy.AdmissionPolicies;
import io.portreeve.policy.Expressed;
import io.portreeve.policy.Mode;
import io.portreeve.policy.PolicyForm;
import io.portreeve.rule.RuleSettings;
import io.portreeve.rules.BuiltInRules;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the policies say of changes, of what somebody wrote down, and of what is none of their business. */
class ChangesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Meant NOTHING = new Meant(Optional.empty(), List.of(), TODAY);

    private static final String DASHBOARD = """
            apiVersion: v1
            kind: Service
            metadata:
              name: admin-dashboard
              namespace: shop
            spec:
              type: ClusterIP
              selector:
                app: admin-dashboard
              ports:
                - protocol: TCP
                  port: 80
                  targetPort: 9000
            """;
    private static final String PUBLIC_DASHBOARD = DASHBOARD.replace("type: ClusterIP", "type: LoadBalancer");
    private static final String HOST_PORT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: ledger
              namespace: shop
            spec:
              template:
                spec:
                  containers:
                    - name: main
                      image: example.com/ledger:1
                      ports:
                        - containerPort: 9400
                          hostPort: 9400
            """;

    @Test
    void an_internal_service_that_is_edited_into_a_load_balancer_is_refused_with_port_and_fix() {
        assertThat(onUpdate(NOTHING, DASHBOARD, PUBLIC_DASHBOARD))
                .containsExactly(
                        "PR3001 public-load-balancer: The load balancer puts port 80/TCP on the Internet without a"
                                + " source range. Fix: list the allowed clients in spec.loadBalancerSourceRanges, or set type:"
                                + " ClusterIP and publish through an Ingress.");
    }

    @Test
    void the_other_ways_out_are_refused_too() {
        assertThat(onUpdate(NOTHING, DASHBOARD, DASHBOARD.replace("type: ClusterIP", "type: NodePort")))
                .singleElement()
                .asString()
                .startsWith("PR3002 node-port: Port 80/TCP is opened on every node");
        assertThat(onUpdate(
                        NOTHING,
                        DASHBOARD,
                        DASHBOARD.replace("type: ClusterIP", "type: ClusterIP\n  externalIPs: [203.0.113.7]")))
                .singleElement()
                .asString()
                .startsWith("PR3004 external-ips: Every node takes traffic to 203.0.113.7");
    }

    @Test
    void an_unrelated_edit_of_what_was_bad_before_passes() {
        assertThat(onUpdate(
                        NOTHING,
                        PUBLIC_DASHBOARD,
                        PUBLIC_DASHBOARD.replace("namespace: shop", "namespace: shop\n  labels: {team: till}")))
                .isEmpty();
        assertThat(onUpdate(NOTHING, HOST_PORT, HOST_PORT.replace("ledger:1", "ledger:2")))
                .isEmpty();
    }

    @Test
    void only_what_got_worse_is_named() {
        String more = PUBLIC_DASHBOARD + "    - port: 8443\n";
        assertThat(onUpdate(NOTHING, PUBLIC_DASHBOARD, more))
                .singleElement()
                .asString()
                .contains("port 8443/TCP on the Internet")
                .doesNotContain("80/TCP,");
    }

    @Test
    void what_got_better_passes() {
        String two = PUBLIC_DASHBOARD + "    - port: 8443\n";
        assertThat(onUpdate(NOTHING, two, PUBLIC_DASHBOARD)).isEmpty();
    }

    @Test
    void a_thousand_offences_are_told_in_a_message_of_bounded_length() {
        StringBuilder many = new StringBuilder(PUBLIC_DASHBOARD);
        for (int port = 20000; port < 21000; port++) {
            many.append("    - port: ").append(port).append('\n');
        }
        assertThat(onCreate(NOTHING, many.toString()))
                .filteredOn(said -> said.startsWith("PR3001"))
                .singleElement()
                .asString()
                .contains("/TCP and more on the Internet")
                .hasSizeLessThan(600);
        assertThat(onUpdate(NOTHING, many.toString(), many.toString())).isEmpty();
    }

    @Test
    void pods_that_a_controller_makes_are_its_controllers_matter() {
        String pod = """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: ledger-1
                  namespace: shop
                spec:
                  hostNetwork: true
                  containers:
                    - name: main
                      image: example.com/ledger:1
                """;
        String owner = """
                  namespace: shop
                  ownerReferences:
                    - kind: ReplicaSet
                      name: ledger
                      controller: true
                """;
        assertThat(onCreate(NOTHING, pod)).hasSize(1);
        assertThat(onCreate(NOTHING, pod.replace("  namespace: shop\n", owner))).isEmpty();
        assertThat(onCreate(
                        NOTHING,
                        pod.replace("  namespace: shop\n", owner.replace("kind: ReplicaSet", "kind: Database"))))
                .hasSize(1);
    }

    @Test
    void the_clusters_own_namespaces_are_left_alone() {
        assertThat(onCreate(NOTHING, PUBLIC_DASHBOARD.replace("namespace: shop", "namespace: kube-system")))
                .isEmpty();
        assertThat(onCreate(NOTHING, PUBLIC_DASHBOARD.replace("namespace: shop", "namespace: portreeve")))
                .isEmpty();
    }

    @Test
    void an_intent_allows_what_it_names_and_nothing_wider() {
        assertThat(onCreate(intending("Service/shop/*", Scope.INTERNET), PUBLIC_DASHBOARD))
                .isEmpty();
        assertThat(onCreate(intending("Service/other/*", Scope.INTERNET), PUBLIC_DASHBOARD))
                .hasSize(1);
        assertThat(onCreate(intending("Service/shop/*", Scope.NETWORK), PUBLIC_DASHBOARD))
                .hasSize(1);
        assertThat(onCreate(intending("*/*/admin-*", Scope.INTERNET), PUBLIC_DASHBOARD))
                .isEmpty();
    }

    @Test
    void an_intent_for_some_ports_allows_only_these() {
        assertThat(onCreate(intending("Service/shop/*", Scope.INTERNET, "80"), PUBLIC_DASHBOARD))
                .isEmpty();
        assertThat(onCreate(
                        intending("Service/shop/*", Scope.INTERNET, "80"),
                        PUBLIC_DASHBOARD.replace("port: 80", "port: 8080")))
                .hasSize(1);
    }

    @Test
    void an_intent_whose_last_day_has_passed_allows_nothing() {
        Intent intent = intending("Service/shop/*", Scope.INTERNET).intents().get(0);
        Meant later = new Meant(
                Optional.empty(),
                List.of(new Intent(
                        intent.objects(),
                        List.of(),
                        intent.scope(),
                        List.of(),
                        "",
                        "",
                        Optional.of(TODAY.minusDays(1)),
                        intent.place())),
                TODAY);
        assertThat(onCreate(later, PUBLIC_DASHBOARD)).hasSize(1);
    }

    @Test
    void a_line_of_the_lock_file_allows_its_port_of_its_object() {
        Meant locked = locking(
                "internet  80/TCP  Service/shop/admin-dashboard (LoadBalancer)  ->  9000/TCP  Deployment/shop/admin-dashboard");
        assertThat(onCreate(locked, PUBLIC_DASHBOARD)).isEmpty();
        assertThat(onCreate(locked, PUBLIC_DASHBOARD + "    - port: 8443\n")).hasSize(1);
        assertThat(onCreate(locked, PUBLIC_DASHBOARD.replace("name: admin-dashboard", "name: other")))
                .hasSize(1);
        assertThat(onCreate(
                        locking(
                                "restricted to 203.0.113.0/24  80/TCP  Service/shop/admin-dashboard (LoadBalancer)  ->  9000/TCP"
                                        + "  Deployment/shop/admin-dashboard"),
                        PUBLIC_DASHBOARD))
                .hasSize(1);
    }

    @Test
    void the_provider_decides_what_makes_a_load_balancer_internal() {
        String annotated = PUBLIC_DASHBOARD.replace(
                "namespace: shop",
                "namespace: shop\n  annotations:\n    service.beta.kubernetes.io/azure-load-balancer-internal: \"true\"");
        assertThat(said(policies(NOTHING, Optional.of("aks"), Mode.ENFORCE), annotated))
                .isEmpty();
        assertThat(said(policies(NOTHING, Optional.of("gke"), Mode.ENFORCE), annotated))
                .hasSize(1);
    }

    @Test
    void the_mode_says_what_becomes_of_the_object_and_info_only_is_recorded() {
        assertThat(actions(Mode.ENFORCE, Map.of())).containsExactly("Deny", "Fail");
        assertThat(actions(Mode.WARN, Map.of())).containsExactly("Warn", "Ignore");
        assertThat(actions(Mode.AUDIT, Map.of())).containsExactly("Audit", "Ignore");
        assertThat(actions(Mode.ENFORCE, Map.of("PR3002", Severity.INFO))).containsExactly("Audit", "Ignore");
    }

    private static List<String> actions(Mode mode, Map<String, Severity> severities) {
        AdmissionPolicies policies = AdmissionPolicies.of(
                Expressed.all(BuiltInRules.all().stream()
                        .filter(rule -> rule.info().id().equals("PR3002"))
                        .toList()),
                new AdmissionPolicies.Settings(ExposureOptions.NONE, RuleSettings.NONE, severities, NOTHING, mode));
        List<Map<String, Object>> manifests = Plain.objects(PolicyForm.ADMISSION.text(policies));
        return List.of(
                String.valueOf(((List<?>) Plain.at(manifests.get(1), "spec", "validationActions")).get(0)),
                String.valueOf(Plain.at(manifests.get(0), "spec", "failurePolicy")));
    }

    private static Meant intending(String objects, Scope scope, String... ports) {
        Intent intent = new Intent(
                ObjectPattern.parse(objects).stream().toList(),
                List.of(ports).stream()
                        .flatMap(port -> PortPattern.parse(port).stream())
                        .toList(),
                scope,
                List.of(),
                "meant",
                "",
                Optional.empty(),
                new SourceRange(SourceFile.of("portreeve.yaml", ""), 0, 0));
        return new Meant(Optional.empty(), List.of(intent), TODAY);
    }

    private static Meant locking(String line) {
        LockFile file = LockFile.read(SourceFile.of("portreeve.lock", "version: 1\nexposures:\n  - " + line + "\n"));
        assertThat(file.problems()).isEmpty();
        return new Meant(Optional.of(file), List.of(), TODAY);
    }

    static AdmissionPolicies policies(Meant meant, Optional<String> provider, Mode mode) {
        return AdmissionPolicies.of(
                Expressed.all(BuiltInRules.all()),
                new AdmissionPolicies.Settings(
                        new ExposureOptions(provider, Optional.empty()), RuleSettings.NONE, Map.of(), meant, mode));
    }

    private static List<String> onCreate(Meant meant, String text) {
        return said(policies(meant, Optional.empty(), Mode.ENFORCE), text);
    }

    private static List<String> said(AdmissionPolicies policies, String text) {
        Map<String, Object> object = Plain.object(text);
        List<String> said = new ArrayList<>();
        for (CelPolicy policy : CelPolicy.all(PolicyForm.ADMISSION.text(policies))) {
            if (policy.matches(object)) {
                policy.onCreate(object).ifPresent(said::add);
            }
        }
        return said;
    }

    private static List<String> onUpdate(Meant meant, String before, String after) {
        Map<String, Object> object = Plain.object(after);
        List<String> said = new ArrayList<>();
        for (CelPolicy policy :
                CelPolicy.all(PolicyForm.ADMISSION.text(policies(meant, Optional.empty(), Mode.ENFORCE)))) {
            if (policy.matches(object)) {
                policy.onUpdate(Plain.object(before), object).ifPresent(said::add);
            }
        }
        return said;
    }
}
