package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class LockCommandTest {
    private static final Path CORPUS =
            Path.of("../../shared/corpus").toAbsolutePath().normalize();
    private static final String LINE =
            "  - internet  9000/TCP  Service/admin-dashboard (LoadBalancer)  ->  9000/TCP  Deployment/admin-dashboard\n";
    private static final String NODE_PORT =
            "  - network  auto/TCP  Service/admin-dashboard (NodePort)  ->  9000/TCP  Deployment/admin-dashboard\n";

    @TempDir
    private Path folder;

    private Run.In here;
    private Path lock;

    @BeforeEach
    void a_dashboard_on_the_internet() throws IOException {
        here = new Run.In(folder).withRules(BuiltInRules.all());
        lock = folder.resolve("portreeve.lock");
        Files.writeString(
                folder.resolve("dashboard.yaml"), Project.text("examples/admin-dashboard/2-misconfigured.yaml"));
    }

    static boolean isCorpusPresent() {
        return Files.isDirectory(CORPUS);
    }

    @Test
    void every_door_from_outside_gets_a_line() throws IOException {
        Run run = here.run("lock");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("portreeve: portreeve.lock now holds 2 doors\n");
        assertThat(Files.readString(lock)).isEqualTo("""
                # The doors from outside that are meant to be open. portreeve lock --check fails on any other;
                # portreeve lock --update writes the lines anew and keeps the comments.
                version: 1
                exposures:
                """ + LINE + NODE_PORT);
    }

    @Test
    void a_lock_file_that_is_there_is_not_replaced_unasked() throws IOException {
        Files.writeString(lock, "mine");

        Run run = here.run("lock");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains("portreeve.lock is there already: --check holds the manifests against it, --update writes it"
                        + " anew and keeps the comments");
        assertThat(Files.readString(lock)).isEqualTo("mine");
    }

    @Test
    void what_was_written_passes_the_check() {
        here.run("lock");

        Run run = here.run("lock", "--check", "--strict");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("No findings in 1 file ");
    }

    @Test
    void a_door_that_is_not_in_the_file_fails_the_check() throws IOException {
        Files.writeString(lock, "version: 1\nexposures:\n" + NODE_PORT);

        Run run = here.run("lock", "--check", "-q");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out())
                .isEqualTo("dashboard.yaml:9:9 critical PR6002 Administration console on port 9000 of Deployment"
                        + " admin-dashboard is reachable from the Internet, at 9000/TCP of Service admin-dashboard"
                        + " (LoadBalancer), and nobody wrote down that it is meant.\n");
    }

    @Test
    void a_line_that_nobody_needs_is_told_and_fails_only_strictly() throws IOException {
        here.run("lock");
        Files.writeString(folder.resolve("dashboard.yaml"), Project.text("examples/admin-dashboard/1-intended.yaml"));

        Run run = here.run("lock", "--check");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("portreeve.lock:5:5 problem lock-unneeded Nobody comes this way any more: take the line out."
                        + " portreeve lock --update does.\n");
        assertThat(here.run("lock", "--check", "--strict").exitCode()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void an_update_keeps_what_people_wrote() throws IOException {
        Files.writeString(lock, "# ours\nversion: 1\nexposures:\n  # reviewed\n" + LINE.replace("\n", "  # OPS-7\n"));

        assertThat(here.run("lock", "--update").exitCode()).isZero();

        assertThat(Files.readString(lock))
                .isEqualTo("# ours\nversion: 1\nexposures:\n  # reviewed\n" + LINE.replace("\n", "  # OPS-7\n")
                        + NODE_PORT);
        assertThat(here.run("lock", "--check").exitCode()).isZero();
    }

    @Test
    void an_intent_speaks_for_a_group_and_needs_no_line() throws IOException {
        Files.writeString(folder.resolve("portreeve.yaml"), """
                exposures:
                  - objects: [Service/*/admin-*]
                    ports: [9000]
                    scope: internet
                    owner: platform
                    reason: a demonstration
                    until: 2026-07-01
                """);

        assertThat(here.run("lock", "--check").exitCode()).isZero();
        here.run("lock");
        assertThat(Files.readString(lock)).endsWith("exposures: []\n");
    }

    @Test
    void an_intent_allows_no_more_than_it_says() throws IOException {
        Path configuration = folder.resolve("portreeve.yaml");
        String intent = "exposures: [{objects: '%s', scope: %s, reason: x%s}]\n";

        Files.writeString(configuration, intent.formatted("Service/*/*", "network", ""));
        assertThat(here.run("lock", "--check", "-q").out()).contains(" is reachable from the Internet");
        Files.writeString(configuration, intent.formatted("Service/*/other", "internet", ""));
        assertThat(here.run("lock", "--check", "-q").out().lines()).hasSize(2);
        Files.writeString(configuration, intent.formatted("Service/*/*", "internet", ", ports: [9001]"));
        assertThat(here.run("lock", "--check", "-q").out().lines()).hasSize(2);
        Files.writeString(configuration, intent.formatted("Service/*/*", "internet", ", sources: [10.0.0.0/8]"));
        assertThat(here.run("lock", "--check", "-q").out().lines()).hasSize(2);
    }

    @Test
    void an_intent_whose_last_day_has_passed_is_told_and_allows_nothing() throws IOException {
        Files.writeString(
                folder.resolve("portreeve.yaml"),
                "exposures: [{objects: Service/*/*, scope: internet, reason: x, until: 2026-06-30}]\n");

        Run run = here.run("lock", "--check");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out())
                .contains("portreeve.yaml:1:23 problem intent-expired This exposure was meant to be open until"
                        + " 2026-06-30. Close it, or write a later day.\n");
    }

    @Test
    void a_check_without_a_lock_file_names_the_way_out() {
        Run run = here.run("lock", "--check");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("there is no portreeve.lock: portreeve lock writes one");
    }

    @Test
    void what_cannot_be_read_is_told_and_strictly_nothing_is_written() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), ": : [\n");

        assertThat(here.run("lock", "--strict").exitCode()).isEqualTo(ExitCode.NOT_JUDGED);
        assertThat(lock).doesNotExist();
        assertThat(here.run("lock").err())
                .isEqualTo("portreeve: what was not understood is not in the lock file: unparsable-document 1"
                        + " (portreeve map tells where)\nportreeve: portreeve.lock now holds 2 doors\n");
    }

    @Test
    void a_lock_file_that_cannot_be_read_in_full_is_not_replaced() throws IOException {
        for (String text :
                new String[] {"<<<<<<< ours\nversion: 1\n", "version: 1\nexposures: [x]\n", "version: 2\n"}) {
            Files.writeString(lock, text);

            Run run = here.run("lock", "--update");

            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).startsWith("portreeve: portreeve.lock:").contains("Nothing was written.");
            assertThat(Files.readString(lock)).isEqualTo(text);
        }
    }

    @Test
    void names_that_look_like_words_of_ours_harm_nothing() throws IOException {
        Files.writeString(folder.resolve("odd.yaml"), """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: ") (only x"}
                spec:
                  rules:
                    - host: ") (only y"
                      http:
                        paths:
                          - {path: "/(a)", pathType: Prefix, backend: {service: {name: admin-dashboard, port: {number: 9000}}}}
                """);

        assertThat(here.run("lock").exitCode()).isZero();
        assertThat(here.run("lock", "--check", "-q").err()).isEmpty();
        assertThat(Files.readString(lock)).contains(LINE, NODE_PORT);
    }

    @Test
    void flags_that_contradict_each_other_are_wrong_usage() {
        assertThat(here.run("lock", "--check", "--update").err()).contains("contradict each other");
        assertThat(here.run("lock", "-f", "json").err()).contains("--format is for the report of --check");
    }

    @TestFactory
    @EnabledIf("isCorpusPresent")
    Stream<DynamicTest> what_is_written_of_real_manifests_holds_for_them() throws IOException {
        try (Stream<Path> entries = Files.list(CORPUS)) {
            return entries.filter(Files::isDirectory).sorted().toList().stream()
                    .map(project ->
                            DynamicTest.dynamicTest(project.getFileName().toString(), () -> {
                                String own = folder.resolve(project.getFileName() + ".lock")
                                        .toString();
                                here.run("lock", project.toString(), "--no-render", "--lock", own);
                                Run run = here.run("lock", project.toString(), "--no-render", "--lock", own, "--check");
                                assertThat(run.exitCode()).as(run.out()).isZero();
                                assertThat(run.out()).doesNotContain("lock-unneeded", "lock-malformed");
                                String once = Files.readString(Path.of(own));
                                here.run("lock", project.toString(), "--no-render", "--lock", own, "--update");
                                assertThat(Files.readString(Path.of(own))).isEqualTo(once);
                            }));
        }
    }
}
