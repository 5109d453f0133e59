package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accepted risks as the command line sees them: configuration, baseline, exit codes. */
class SuppressionCommandTest {
    @TempDir
    private Path top;

    private Path folder;

    @BeforeEach
    void two_services() throws IOException {
        folder = Files.createDirectory(top.resolve("deploy"));
        write("web.yaml", service("web"));
        write("admin.yaml", service("admin"));
    }

    @Test
    void the_configuration_accepts_by_file_object_and_port() throws IOException {
        configure("""
                ignore:
                  - {rule: PR9001, files: /deploy/web.yaml, reason: behind the proxy}
                  - rule: every-port
                    objects: [Service/*/adm*]
                    ports: [80/TCP]
                    until: 2026-07-01
                    reason: until the move
                """);

        Run run = scan("-f", "text");

        assertThat(run.out())
                .contains("Service admin is there")
                .doesNotContain("Service web is there")
                .contains("Suppressed: 2 findings (configuration 2)")
                .doesNotContain("Suppressions to see to");
        assertThat(scan("-f", "json").out()).contains("\"suppressed\": 2");
    }

    @Test
    void an_entry_is_called_unused_only_where_the_scan_saw_what_it_speaks_of() throws IOException {
        configure("""
                ignore:
                  - {rule: PR9002, files: elsewhere/, reason: another team's}
                  - {rule: PR9002, objects: Service/*/web, ports: 443, reason: seen}
                  - {rule: PR9001, until: 2026-06-30, reason: for the trial}
                """);

        Run run = scan("--strict");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("../portreeve.yaml:3:12 problem suppression-unused")
                .contains("../portreeve.yaml:4:12 problem suppression-expired")
                .contains("so 2 findings are reported again")
                .contains("\nSuppressions to see to: suppression-expired 1, suppression-unused 1\n")
                .doesNotContain("Not understood");
        assertThat(scan("--skip-rule", "PR9001", "--skip-rule", "PR9002").out()).doesNotContain("Suppressions");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {rule: PR9001}                               | lacks 'reason': say why the risk is accepted
            {rule: PR9001, reason: ' '}                  | lacks 'reason'
            {reason: x}                                  | lacks 'rule'
            {rule: PR900l, reason: x}                    | there is no rule 'PR900l'; did you mean 'PR9001'?
            {rule: PR9001, reason: x, untl: 2027-01-01}  | unknown key 'untl'; did you mean 'until'?
            {rule: PR9001, reason: x, until: 2027-13-01} | is a day such as 2027-01-31, not '2027-13-01'
            {rule: PR9001, reason: x, ports: [80/ICMP]}  | is a number, a name, or a number with its protocol
            {rule: PR9001, reason: x, objects: web}      | is KIND/NAMESPACE/NAME, such as Service/shop/*, not 'web'
            {rule: PR9001, reason: x, files: '!a'}       | is a pattern of paths
            """)
    void a_mistake_in_the_configuration_stops_the_scan(String entry, String message) throws IOException {
        configure("ignore: [" + entry + "]\n");

        Run run = scan();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("portreeve: ../portreeve.yaml:1:").contains(message);
    }

    @Test
    void a_baseline_accepts_what_was_there_and_shrinks() throws IOException {
        Run first = scan("--write-baseline", "accepted.json", "--fail-on", "medium");
        assertThat(first.exitCode()).isZero();
        assertThat(first.err()).isEqualTo("portreeve: accepted.json now accepts 4 findings\n");
        String written = read("accepted.json");

        Run again = scan("--baseline", "accepted.json", "--fail-on", "info");
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("Suppressed: 4 findings (baseline 4)");

        write("new.yaml", service("new"));
        Files.delete(folder.resolve("admin.yaml"));
        Run later = scan("--baseline", "accepted.json", "--write-baseline", "accepted.json", "--fail-on", "medium");
        assertThat(later.exitCode()).isEqualTo(1);
        assertThat(later.out())
                .contains("Service new is there")
                .contains("2 of 4 entries of the baseline are no longer found");
        assertThat(read("accepted.json"))
                .isNotEqualTo(written)
                .contains("web.yaml")
                .doesNotContain("new.yaml");
        assertThat(scan("--baseline", "accepted.json").out()).doesNotContain("no longer found");
    }

    @Test
    void a_baseline_is_the_same_whoever_writes_it() throws IOException {
        scan("--write-baseline", "one.json", "--threads", "1");
        scan("--write-baseline", "two.json", "--threads", "4");

        assertThat(read("one.json")).isEqualTo(read("two.json")).startsWith("""
                        {
                          "schema": "portreeve.io/baseline/v1",
                          "findings": [
                            {
                              "rule": "PR9001",
                              "file": "admin.yaml",
                              "object": "Service/admin",
                              "fingerprint": \"""");
    }

    @Test
    void what_is_no_baseline_is_wrong_usage() throws IOException {
        write("other.json", "{\"schema\": \"portreeve.io/scan/v1\"}");
        write("torn.json", "{\"schema\": \"portreeve.io/baseline/v1\", \"findings\": [{\"rule\": \"PR9001\"}]}");

        assertThat(scan("--baseline", "other.json").err()).contains("other.json:1:12: this is no baseline");
        assertThat(scan("--baseline", "torn.json").err()).contains("lacks 'fingerprint'");
        assertThat(scan("--baseline", "gone.json").err())
                .isEqualTo("portreeve: --baseline: there is no file gone.json\n");
        assertThat(scan("--write-baseline", "no/such/folder.json").exitCode()).isEqualTo(2);
    }

    private void configure(String text) throws IOException {
        Files.writeString(top.resolve("portreeve.yaml"), text);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static String service(String name) {
        return """
                apiVersion: v1
                kind: Service
                metadata:
                  name: %s
                spec:
                  ports:
                    - port: 80
                """.formatted(name);
    }

    private Run scan(String... more) {
        List<String> words = new ArrayList<>(List.of("scan"));
        words.addAll(List.of(more));
        return new Run.In(folder).run(words.toArray(new String[0]));
    }
}
