package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.rules.BuiltInRules;
import io.portreeve.sources.git.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A base and two overlays, of which one opens it to the world by a patch, through every command. */
class KustomizePathTest {
    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void a_base_and_two_overlays() throws IOException {
        folder = temporary.toRealPath();
        write("base/kustomization.yaml", "resources: [deployment.yaml, service.yaml]\n");
        write("base/deployment.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: admin
                spec:
                  selector:
                    matchLabels: {app: admin}
                  template:
                    metadata:
                      labels: {app: admin}
                    spec:
                      containers:
                        - name: console
                          image: registry.example/admin-console:1.0
                          ports:
                            - containerPort: 9000
                """);
        write("base/service.yaml", """
                apiVersion: v1
                kind: Service
                metadata:
                  name: admin
                spec:
                  selector: {app: admin}
                  ports:
                    - port: 80
                      targetPort: 9000
                """);
        write("overlays/dev/kustomization.yaml", "resources: [../../base]\nnamespace: dev\n");
        write("overlays/prod/kustomization.yaml", """
                resources: [../../base]
                namespace: prod
                patches:
                  - path: open.yaml
                """);
        write("overlays/prod/open.yaml", """
                apiVersion: v1
                kind: Service
                metadata:
                  name: admin
                spec:
                  type: LoadBalancer
                """);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Run run(String... words) {
        return new Run.In(folder).withRules(BuiltInRules.all()).run(words);
    }

    @Test
    void what_a_patch_opens_is_found_at_the_line_of_the_patch_and_once() {
        Run run = run("scan", "--rule", "PR3001");

        assertThat(run.out())
                .startsWith("""
                        overlays/prod/open.yaml:6:9 low PR3001 LoadBalancer Service prod/admin puts port 80 on the Internet \
                        without a source range: no provider is given, and a load balancer is public unless told otherwise.
                          6 |   type: LoadBalancer
                            |         ^^^^^^^^^^^^
                            path: Internet -> load balancer 80 -> Service prod/admin:80 -> Deployment prod/admin:9000
                            overlays/prod/kustomization.yaml:4:11: this decides what stands there
                        """)
                .contains("1 finding in 4 files (4 documents, 4 Kubernetes objects): 1 low\n")
                .contains("Skipped: kustomization files 3, patches and values of kustomizations 1\n");
    }

    @Test
    void the_raw_base_is_not_judged_beside_what_builds_on_it() {
        assertThat(run("scan", "-q", "--rule", "PR4001").out().lines())
                .containsExactly(
                        "base/deployment.yaml:16:30 low PR4001 Every pod of the cluster can connect to port 9000 of Deployment"
                                + " dev/admin, Administration console: no policy says who may (the image is"
                                + " admin-console:1.0).",
                        "base/deployment.yaml:16:30 low PR4001 Every pod of the cluster can connect to port 9000 of Deployment"
                                + " prod/admin, Administration console: no policy says who may (the image is"
                                + " admin-console:1.0).");
    }

    @Test
    void without_building_files_are_judged_as_they_stand() {
        assertThat(run("scan", "-q", "--no-render", "--rule", "PR4001").out().lines())
                .containsExactly(
                        "base/deployment.yaml:16:30 low PR4001 Every pod of the cluster can connect to port 9000 of"
                                + " Deployment admin, Administration console: no policy says who may (the image is"
                                + " admin-console:1.0).");
    }

    @Test
    void the_map_and_the_explanation_name_the_lines_that_people_write() {
        assertThat(run("map").out()).contains("load balancer 80", " open.yaml:6\n");
        assertThat(run("explain", "Service/prod/admin:80", "--in", ".").out())
                .contains(
                        "overlays/prod/open.yaml:6:9: load balancer 80",
                        "base/service.yaml:8:13: Service prod/admin:80")
                .contains("set type: ClusterIP on Service prod/admin (overlays/prod/open.yaml:6:9)");
    }

    @Test
    void fixes_are_advice_that_names_the_file_to_change() throws IOException {
        Run run = run("fix", "--write", "--verbose", "--rule", "PR2004");

        assertThat(run.err())
                .contains(
                        "base/service.yaml:8:13 PR2004 set type: ClusterIP, so that only pods of the cluster reach it:"
                                + " Kustomize builds it, so change base/service.yaml, line 8\n");
        assertThat(Files.readString(folder.resolve("overlays/prod/open.yaml"))).contains("LoadBalancer");
    }

    @Test
    void a_lock_of_what_is_built_holds() {
        assertThat(run("lock").exitCode()).isZero();
        assertThat(run("lock", "--check").exitCode()).isZero();
    }

    @Test
    void a_difference_is_traced_to_the_patch_also_in_revisions() throws IOException, GitAPIException {
        try (History history = History.in(folder)) {
            history.commit();
        }
        write("overlays/prod/open.yaml", """
                apiVersion: v1
                kind: Service
                metadata:
                  name: admin
                spec:
                  type: NodePort
                """);
        String out = run("diff", ".", "git:HEAD", "--color", "never").out();

        assertThat(out)
                .contains("git:HEAD:overlays/prod/open.yaml:6:9 critical widened Administration console on port 9000 of"
                        + " Deployment prod/admin becomes reachable from the Internet, before from the private network:"
                        + " type of Service prod/admin is LoadBalancer, was NodePort.");
        assertThat(run("scan", "git:HEAD", "-q").out())
                .isEqualTo(run("scan", "git:HEAD", "-q", "--threads", "1").out())
                .contains("git:HEAD:overlays/prod/open.yaml:6:9 low PR3001 ");
        assertThat(run("scan", "--since", "git:HEAD", "-q", "--rule", "PR4001").out())
                .isEmpty();
    }

    @Test
    void an_accepted_risk_of_the_base_holds_in_every_overlay_that_keeps_it() throws IOException {
        Path service = folder.resolve("base/service.yaml");
        Files.writeString(
                service,
                Files.readString(service)
                        .replace("targetPort: 9000", "targetPort: 22 # portreeve:ignore PR2001 reason=\"known\""));
        Run run = run("scan", "--rule", "PR2001");

        assertThat(run.out()).startsWith("No findings").contains("Suppressed: 2 findings (comment 2)");
        assertThat(run.out()).doesNotContain("suppression-unused");
    }

    @Test
    void a_suppression_that_no_build_needs_is_told_once() throws IOException {
        Path service = folder.resolve("base/service.yaml");
        Files.writeString(
                service,
                Files.readString(service)
                        .replace("targetPort: 9000", "targetPort: 9000 # portreeve:ignore PR2001 reason=\"known\""));

        assertThat(run("scan", "--rule", "PR2001").out())
                .containsOnlyOnce("base/service.yaml:9:43 problem suppression-unused");
    }
}
