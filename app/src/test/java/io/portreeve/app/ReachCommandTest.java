package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachCommandTest {
    private static final String SHOP = "scenarios/reach/manifests";
    private static final Path ORACLES = Path.of("../../shared/oracles");

    @TempDir
    private Path folder;

    private Run.In here;

    @BeforeEach
    void an_empty_folder() {
        here = new Run.In(folder);
    }

    @Test
    void all_connections_are_told_by_destination() {
        Run run = Project.run("reach", SHOP);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("""
                shop/db[StatefulSet]
                  TCP 5432 from shop/api[Deployment], 192.0.2.0-192.0.2.255
                """);
    }

    @Test
    void a_filter_leaves_the_connections_of_one_workload() {
        assertThat(Project.run("reach", SHOP, "--to", "shop/db").out())
                .contains("shop/db[StatefulSet]\n  TCP 5432 from shop/api[Deployment]")
                .doesNotContain("shop/web", "outside");
        assertThat(Project.run("reach", SHOP, "--from", "shop/db").out())
                .contains("shop/web[Deployment]\n  TCP 8080 from shop/db[StatefulSet]\n")
                .contains("outside\n  all to every IPv4 address outside from shop/db[StatefulSet]\n");
    }

    @Test
    void one_question_is_answered_with_the_lines_that_decide() {
        Run open = Project.run("reach", SHOP, "--from", "shop/api", "--to", "shop/db:5432/tcp");
        Run closed = Project.run("reach", SHOP, "--from", "203.0.113.7", "--to=shop/StatefulSet/db:5432");

        assertThat(open.out())
                .startsWith("shop/api[Deployment] -> shop/db[StatefulSet] 5432/TCP: open\n")
                .contains("because a rule of NetworkPolicy/shop/db-for-api allows it\n    " + SHOP
                        + "/shop.yaml:120:7\n");
        assertThat(closed.out())
                .startsWith("203.0.113.7 -> shop/db[StatefulSet] 5432/TCP: closed\n")
                .contains("    " + SHOP + "/shop.yaml:73:9\n");
        assertThat(closed.exitCode()).isZero();
    }

    @Test
    void a_question_without_a_port_is_answered_for_each_kind_of_ports() {
        assertThat(Project.run("reach", SHOP, "--from", "shop/api", "--to", "shop/db")
                        .out())
                .contains("open: TCP 5432\n", "5432/TCP: open\n", "1/TCP: closed\n");
    }

    @Test
    void the_network_plugin_decides_whether_policies_hold() {
        Run run = Project.run("reach", SHOP, "--cni", "none", "--from", "shop/web", "--to", "shop/db:22");

        assertThat(run.out()).contains("22/TCP: open", "Provided that no network plugin enforces NetworkPolicies.");
    }

    @Test
    void risks_that_are_accepted_in_the_files_are_no_concern_of_it() throws IOException {
        Path pod = Files.writeString(folder.resolve("pod.yaml"), """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: jump
                spec:
                  containers:
                    - name: jump
                      image: registry.example.com/ops/jump:1.4.2
                      ports:
                        - containerPort: 22 # portreeve:ignore PR2001 reason="reviewed"
                        - containerPort: 23 # portreeve:ignore PR2001
                """);
        Run run = Project.run("reach", "--strict", pod.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).doesNotContain("suppression");
    }

    @Test
    void expectations_that_do_not_hold_are_told_with_the_reason_and_exit_with_1() throws IOException {
        Run run = Project.run("reach", SHOP, "--expect", "scenarios/reach/connectivity.tsv");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("connectivity.tsv:8: shop/web -> shop/api 8080/TCP is closed, expected open\n")
                .contains("shop.yaml:96:9")
                .endsWith("6 passed, 1 failed\n");

        Path fewer = Files.writeString(folder.resolve("some.tsv"), "shop/web\tshop/api\tTCP\t3000\t1\n");
        Run holds = Project.run("reach", SHOP, "--expect", fewer.toString());
        assertThat(holds.exitCode()).isZero();
        assertThat(holds.out()).isEqualTo("1 passed, 0 failed\n");
    }

    @Test
    void an_expectation_about_nobody_fails_and_a_row_of_another_form_is_wrong_usage() throws IOException {
        Path nobody = Files.writeString(folder.resolve("a.tsv"), "shop/wep\tshop/api\tTCP\t3000\t1\n");
        Path broken = Files.writeString(folder.resolve("b.tsv"), "shop/web shop/api TCP 3000 1\n");

        Run run = Project.run("reach", SHOP, "--expect", nobody.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("there is no workload shop/wep; did you mean 'shop/web'?", "0 passed, 1 failed");
        assertThat(Project.run("reach", SHOP, "--expect", broken.toString()).exitCode())
                .isEqualTo(2);
        assertThat(Project.run("reach", SHOP, "--expect", "missing.tsv").exitCode())
                .isEqualTo(2);
    }

    @Test
    void json_is_as_its_schema_says() throws IOException {
        String all = Project.run("reach", SHOP, "-f", "json").out();
        String one = Project.run("reach", SHOP, "-f", "json", "--from", "shop/web", "--to", "shop/db:1/UDP")
                .out();

        for (String json : List.of(all, one)) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(Project.text("engine/src/main/resources/io/portreeve/report/reach.schema.json"))
                            .validate(json, InputFormat.JSON))
                    .isEmpty();
        }
        assertThat(all).contains("\"cidr\": \"192.0.2.0-192.0.2.255\"");
        assertThat(one).contains("\"verdict\": \"closed\"", "\"cause\": \"NOT_ALLOWED\"");
    }

    @Test
    void rows_and_graphs_have_every_connection() throws IOException {
        Run rows = Project.run("reach", SHOP, "-f", "csv");
        Run graph = Project.run("reach", SHOP, "-f", "dot=" + folder.resolve("reach.dot"));

        assertThat(rows.out())
                .contains(",\"shop/api[Deployment]\",\"shop/db[StatefulSet]\",\"TCP\",\"5432\",\"open\",");
        assertThat(graph.out()).isEmpty();
        assertThat(folder.resolve("reach.dot"))
                .content()
                .startsWith("digraph reach {\n")
                .contains("\"shop/api[Deployment]\" -> \"shop/db[StatefulSet]\" [label=\"TCP 5432\"];");
    }

    @Test
    void wrong_words_are_told() {
        assertThat(Project.run("reach", SHOP, "--to", "shop/db:http").err()).contains("a port is a number from 1 to");
        assertThat(Project.run("reach", SHOP, "--from", "shop/dbb").err()).contains("did you mean 'shop/db'?");
        assertThat(Project.run("reach", SHOP, "-f", "svg").exitCode()).isEqualTo(2);
        assertThat(Project.run("reach", SHOP, "-f", "csv", "--from", "shop/web", "--to", "shop/db:80")
                        .exitCode())
                .isEqualTo(2);
        assertThat(here.run("reach", "missing.yaml").exitCode()).isEqualTo(2);
    }

    @Test
    void a_port_behind_an_ipv6_address_needs_brackets() {
        assertThat(Target.parse("[2001:db8::7]:443/UDP").peer()).isEqualTo("2001:db8::7");
        assertThat(Target.parse("[2001:db8::7]:443/UDP").port()).contains(443);
        assertThat(Target.parse("2001:db8::7").port()).isEmpty();
        assertThat(Target.parse("10.0.0.0/8:80").peer()).isEqualTo("10.0.0.0/8");
    }

    @Test
    void strict_exits_with_3_when_something_could_not_be_judged() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "kind: [\n");

        assertThat(here.run("reach").exitCode()).isZero();
        assertThat(here.run("reach", "--strict").exitCode()).isEqualTo(3);
        assertThat(here.run("reach").out()).contains("broken.yaml");
    }

    @Test
    void the_verdicts_of_other_projects_hold_through_the_command() throws IOException {
        assumeTrue(Files.isDirectory(ORACLES));
        List<String> failed = new ArrayList<>();
        int passed = 0;
        for (Path expected : expectations()) {
            String manifests = expected.resolveSibling("manifests.yaml").toString();
            Run run = new Run.In(Path.of("")).run("reach", manifests, "--cni", "spec", "--expect", expected.toString());
            String counts =
                    run.out().substring(run.out().lastIndexOf('\n', run.out().length() - 2) + 1);
            passed += Integer.parseInt(counts.substring(0, counts.indexOf(' ')));
            if (run.exitCode() != 0) {
                failed.add(expected + ": " + run.out());
            }
        }
        assertThat(failed).isEmpty();
        assertThat(passed).isEqualTo(112_694);
    }

    /** But those six that use what has left the API. */
    private static List<Path> expectations() throws IOException {
        List<String> removed = new ArrayList<>();
        String[] cases =
                Files.readString(ORACLES.resolve("policy-assistant/cases.json")).split("\\}", -1);
        for (String each : cases) {
            if (each.contains("\"usesRemovedSameLabelsApi\": true")) {
                removed.add(each.replaceAll("(?s).*\"expected\": \"([^\"]+)\".*", "$1"));
            }
        }
        try (Stream<Path> files = Files.walk(ORACLES)) {
            return files.filter(file -> file.endsWith("expected.tsv"))
                    .filter(file -> removed.stream().noneMatch(file::endsWith))
                    .sorted()
                    .toList();
        }
    }
}
