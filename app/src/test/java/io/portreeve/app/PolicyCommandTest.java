package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandTest {
    @TempDir
    private Path folder;

    private Run.In here;

    @BeforeEach
    void all_rules() {
        here = new Run.In(folder).withRules(BuiltInRules.all());
    }

    @Test
    void a_form_is_needed_and_a_near_miss_is_told() {
        assertThat(here.run("policy").err()).contains("policy needs a form: admission, kyverno, gatekeeper, network");
        Run run = here.run("policy", "admision");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("'admision'").contains("did you mean 'admission'?");
    }

    @Test
    void one_rule_in_one_mode_is_two_objects() {
        Run run = here.run("policy", "admission", "--rule", "node-port", "--mode", "audit");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("kind: ValidatingAdmissionPolicy\n", "name: portreeve-pr3002-services\n", "    - Audit\n")
                .doesNotContain("pr3001");
        assertThat(run.out().split("\n---\n", -1)).hasSize(3);
    }

    @Test
    void a_rule_that_the_configuration_switches_off_has_no_policy() throws IOException {
        Files.writeString(folder.resolve("portreeve.yaml"), "rules:\n  PR3002:\n    enabled: false\n");
        assertThat(here.run("policy", "kyverno").out())
                .contains("portreeve-pr3001")
                .doesNotContain("portreeve-pr3002");
    }

    @Test
    void an_exposure_of_the_configuration_is_let_through() throws IOException {
        Files.writeString(
                folder.resolve("portreeve.yaml"),
                "exposures:\n  - objects: Service/shop/web\n    scope: internet\n    reason: the shop\n");
        assertThat(here.run("policy", "admission", "--rule", "PR3001").out())
                .contains(
                        "object.metadata.?namespace.orValue('') == 'shop' && object.metadata.?name.orValue('') == 'web'");
    }

    @Test
    void the_provider_is_that_of_the_nodes_that_are_read() throws IOException {
        Files.writeString(folder.resolve("node.yaml"), """
                apiVersion: v1
                kind: Node
                metadata:
                  name: worker-1
                spec:
                  providerID: azure:///subscriptions/1/worker-1
                """);
        assertThat(here.run("policy", "admission", "--rule", "PR3001", "node.yaml")
                        .out())
                .contains("azure-load-balancer-internal")
                .doesNotContain("networking.gke.io/load-balancer-type");
    }

    @Test
    void output_goes_to_a_file_or_to_a_folder_with_a_file_for_each_rule() throws IOException {
        String whole =
                here.run("policy", "gatekeeper", "--rule", "PR3001,PR3002").out();
        here.run("policy", "gatekeeper", "--rule", "PR3001,PR3002", "-o", "all.yaml");
        assertThat(Files.readString(folder.resolve("all.yaml"))).isEqualTo(whole);
        here.run("policy", "gatekeeper", "--rule", "PR3001,PR3002", "-o", "policies/");
        try (Stream<Path> files = Files.list(folder.resolve("policies"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("PR3001.yaml", "PR3002.yaml", "README.md");
        }
        assertThat(Files.readString(folder.resolve("policies/README.md")))
                .contains("- PR3001 public-load-balancer in part: ");
    }

    @Test
    void what_is_not_expressed_is_explained() {
        assertThat(here.run("policy", "admission", "--explain", "--rule", "PR1001,PR3002")
                        .out())
                .isEqualTo(
                        "PR1001 target-port-omitted not: The API server fills in targetPort before any policy sees the"
                                + " Service, so that the omission is gone.\nPR3002 node-port in full\n");
    }

    @Test
    void network_policies_are_made_of_what_the_lock_file_holds() throws IOException {
        Files.writeString(
                folder.resolve("dashboard.yaml"), Project.text("examples/admin-dashboard/2-misconfigured.yaml"));
        here.run("lock");
        assertThat(here.run("policy", "network").out())
                .contains("name: admin-dashboard-ingress\n")
                .doesNotContain("Neither exposures");
        Files.delete(folder.resolve("portreeve.lock"));
        assertThat(here.run("policy", "network").out()).contains("Neither exposures in portreeve.yaml nor a lock file");
    }
}
