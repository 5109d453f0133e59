package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
    private static final String LOG = "cluster/src/test/resources/audit/shop.log";

    private static final String REVIEW = """
            {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "request": {
              "uid": "1", "kind": {"group": "", "version": "v1", "kind": "Service"},
              "resource": {"group": "", "version": "v1", "resource": "services"},
              "name": "shell", "namespace": "shop", "operation": "CREATE",
              "userInfo": {"username": "mal\\u001b[31mlory"}, "dryRun": false,
              "object": {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "shell", "namespace": "shop"},
                "spec": {"type": "NodePort", "selector": {"app": "shell"}, "ports": [{"port": 22, "nodePort": 31234}]}}}}
            """;

    @TempDir
    Path folder;

    private static Run replay(String... more) {
        return run("", more);
    }

    private static Run run(String input, String... more) {
        String[] words = new String[more.length + 1];
        words[0] = "guard";
        System.arraycopy(more, 0, words, 1, more.length);
        return new Run.In(Project.ROOT)
                .withInput(input)
                .withRules(BuiltInRules.all())
                .run(words);
    }

    @Test
    void the_dashboard_that_was_opened_would_have_been_denied() {
        Run run = replay("--replay", LOG);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).contains("""
                        2026-11-26T09:36:14Z mallory@example.com changed Service/shop/admin-dashboard: would be denied
                            critical PR6001: Administration console on port 9000 of Deployment shop/admin-dashboard becomes \
                        reachable from the Internet, before from every pod in the cluster: type of Service \
                        shop/admin-dashboard is LoadBalancer, was ClusterIP; its nodePort: 32284 is new.
                        """).contains("""
                        Open for a while:
                          internet  80/TCP  Service/shop/admin-dashboard (LoadBalancer)  ->  9000/TCP  \
                        Deployment/shop/admin-dashboard
                            since 2026-11-26T09:36:14Z mallory@example.com changed Service/shop/admin-dashboard
                            until 2026-11-26T09:36:18Z bob@example.com (in truth lea@example.com) changed \
                        Service/shop/admin-dashboard
                        """).endsWith("""
                        Nothing is open to the outside now.

                        86 events read, 16 changes judged: 2 would be denied, 1 warned about; 1 of them dry runs
                        Not judged: 44 of another stage than ResponseComplete
                        Not judged: 23 that changed nothing
                        Not judged: 2 that failed
                        Not judged: 1 of parts of objects that say nothing about ports
                        """);
    }

    @Test
    void in_the_mode_warn_nothing_would_have_been_denied() {
        Run run = replay("--replay", LOG, "--mode", "warn");

        assertThat(run.exitCode()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out()).contains("0 would be denied, 3 warned about");
    }

    @Test
    void who_is_exempt_is_not_judged_but_has_done_it_all_the_same() {
        Run run = replay("--replay", LOG, "--exempt-user", "mallory@example.com");

        assertThat(run.exitCode()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out())
                .contains(
                        "mallory@example.com changed Service/shop/admin-dashboard: is not judged here\n    opened  internet")
                .contains("Not judged: 4 exempt");
    }

    @Test
    void what_the_snapshot_has_is_open_from_the_beginning() throws IOException {
        Files.writeString(folder.resolve("town.yaml"), """
                apiVersion: v1
                kind: Pod
                metadata: {name: web, namespace: front, labels: {app: web}}
                spec: {containers: [{name: main, image: "example.com/web:1", ports: [{containerPort: 8080}]}]}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: web, namespace: front}
                spec: {type: LoadBalancer, selector: {app: web}, ports: [{port: 443, targetPort: 8080, nodePort: 31000}]}
                """);

        Run run = replay("--replay", LOG, "--snapshot", folder.toString());

        assertThat(run.out()).contains("""
                Open now:
                  internet  443/TCP  Service/front/web (LoadBalancer)  ->  8080/TCP  Pod/front/web
                    from the beginning
                """);
    }

    @Test
    void json_tells_all_of_it() {
        Run run = replay("--replay", LOG, "-f", "json");

        assertThat(run.out())
                .startsWith("{\n  \"schema\": \"portreeve.io/replay/v1\",")
                .contains("      \"closed\": {\n        \"time\": \"2026-11-26T09:36:18")
                .contains("\"impersonatedBy\": \"lea@example.com\"", "\"other-stage\": 44", "\"denied\": 2,");
    }

    @Test
    void names_from_a_log_cannot_steer_a_terminal() {
        Run run = run(REVIEW, "--replay", "-");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("line 1 mal\\u001b[31mlory created Service/shop/shell: would be denied\n")
                .contains("Open now:\n");
        assertThat(run(REVIEW, "--replay", "-", "-f", "json").out()).doesNotContain("\u001b");
    }

    @Test
    void strict_minds_lines_that_are_no_events() {
        Run run = run("garbage\n", "--replay", "-", "--strict");

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_JUDGED);
        assertThat(run.out())
                .contains("standard input:1 problem unreadable-event This is not one JSON value, "
                        + "or holds a name twice in one object.\n");
    }

    @Test
    void a_file_that_is_not_there_is_wrong_usage() {
        Run run = replay("--replay", "nowhere.log");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--replay: there is no file nowhere.log that can be read");
    }
}
