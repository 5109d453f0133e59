package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.portreeve.report.format.MapFormats;
import io.portreeve.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class MapCommandTest {
    private static final String DASHBOARD = "examples/admin-dashboard/2-misconfigured.yaml";
    private static final Path CORPUS =
            Path.of("../../shared/corpus").toAbsolutePath().normalize();

    private static final String DATABASE = """
            apiVersion: v1
            kind: Service
            metadata:
              name: db
            spec:
              type: LoadBalancer
              selector:
                app: db
              ports:
                - port: 5432
                  targetPort: 5432
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              name: db
              labels:
                app: db
            spec:
              containers:
                - name: db
                  image: postgres:16.3
                  ports:
                    - containerPort: 5432
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: db
            spec:
              podSelector:
                matchLabels:
                  app: db
              policyTypes:
                - Ingress
            """;

    @TempDir
    private Path folder;

    private Run.In here;

    @BeforeEach
    void a_database_that_nobody_may_reach() throws IOException {
        here = new Run.In(folder).withRules(BuiltInRules.all());
        Files.writeString(folder.resolve("db.yaml"), DATABASE);
    }

    static boolean isCorpusPresent() {
        return Files.isDirectory(CORPUS);
    }

    @Test
    void the_ways_from_outside_are_told_with_what_listens_at_their_end() {
        Run run = Project.run("map", DASHBOARD);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsPattern(
                        "\ninternet +Internet +load balancer 9000 +admin-dashboard:9000"
                                + " +Deployment admin-dashboard:9000 +critical Administration console +2-misconfigured.yaml:9\n")
                .contains("2 paths from outside (1 internet, 1 network) and 2 inside the cluster (--all lists them)");
    }

    @Test
    void all_lists_what_begins_inside_the_cluster() {
        assertThat(Project.run("map", DASHBOARD, "--all").out()).containsPattern("\ncluster +any pod +");
        assertThat(Project.run("map", DASHBOARD, "--quiet").out().lines()).hasSize(2);
        assertThat(Project.run("map", DASHBOARD, "-q", "-v").exitCode()).isEqualTo(2);
    }

    @Test
    void policies_decide_unless_nobody_enforces_them() {
        assertThat(here.run("map").out())
                .containsPattern("\nnone +Internet +load balancer 5432 +db:5432 +Pod db:5432 +info PostgreSQL"
                        + " \\(data store\\) +denied by ingress policy: closed to the Internet, by NetworkPolicy db ");
        assertThat(here.run("map", "--cni", "none").out())
                .containsPattern(
                        "\ninternet +Internet +load balancer 5432 +db:5432 +Pod db:5432 +critical PostgreSQL ");
    }

    @Test
    void provider_and_configuration_count_as_in_a_scan() throws IOException {
        Files.writeString(folder.resolve("portreeve.yaml"), """
                nodes:
                  public: true
                catalogue:
                  - port: 7007
                    service: Till
                    danger: data-store
                """);
        Files.writeString(
                folder.resolve("db.yaml"), DATABASE.replace("5432", "7007").replace("postgres:16.3", "till"));
        Run run = here.run("map", "--cni", "none", "--provider", "aws");

        assertThat(run.out())
                .containsPattern("\ninternet +Internet +node port .* critical Till \\(data store\\)")
                .contains("load balancers are made by ");
        assertThat(here.run("map", "--provider", "nobody").exitCode()).isEqualTo(2);
    }

    @Test
    void a_danger_is_only_what_is_surely_there_and_can_be_dialled() throws IOException {
        Files.writeString(
                folder.resolve("db.yaml"),
                DATABASE.replace("image: postgres:16.3", """
                image: quay.io/coreos/etcd:v3.5
                      args: ["--listen-client-urls=http://LISTEN:5432"]""").replace("5432", "2379"));
        String open = Files.readString(folder.resolve("db.yaml")).replace("LISTEN", "0.0.0.0");
        Files.writeString(folder.resolve("db.yaml"), open);
        assertThat(here.run("map", "--cni", "none").out()).containsPattern("critical etcd \\(");

        Files.writeString(folder.resolve("db.yaml"), open.replace("0.0.0.0", "127.0.0.1"));
        assertThat(here.run("map", "--cni", "none").out()).doesNotContain("etcd (");

        Files.writeString(
                folder.resolve("db.yaml"), DATABASE.replace("5432", "9000").replace("postgres:16.3", "shop"));
        assertThat(here.run("map", "--cni", "none").out()).doesNotContain("DANGER");
    }

    @Test
    void several_forms_are_made_in_one_run_and_one_of_them_goes_to_standard_output() throws IOException {
        Run run = here.run("map", "-f", "json", "-f", "svg=map.svg", "-f", "html=map.html");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("{\n  \"schema\": \"portreeve.io/map/v1\",");
        assertThat(folder.resolve("map.svg")).content().startsWith("<?xml").endsWith("</svg>\n");
        assertThat(folder.resolve("map.html")).content().startsWith("<!DOCTYPE html>");
        assertThat(here.run("map", "-f", "json", "-f", "text").err()).contains("only one report fits standard output");
        assertThat(here.run("map", "-f", "csv").exitCode()).isEqualTo(2);
        assertThat(here.run("map", "-f", "svg=").exitCode()).isEqualTo(2);
    }

    @Test
    void strict_exits_with_3_when_something_could_not_be_judged() throws IOException {
        assertThat(here.run("map", "--strict").exitCode()).isZero();
        Files.writeString(folder.resolve("broken.yaml"), "kind: [\n");

        assertThat(here.run("map").exitCode()).isZero();
        assertThat(here.run("map").out()).contains("problem unparsable-document", "Not understood: ");
        assertThat(here.run("map", "--strict").exitCode()).isEqualTo(3);
        assertThat(here.run("map", "missing.yaml").exitCode()).isEqualTo(2);
    }

    @Test
    void a_terminal_gets_colours_and_lines_that_fit_it() {
        Run wide = here.onTerminal(Map.of("COLUMNS", "100")).run("map");
        Run narrow = here.onTerminal(Map.of("COLUMNS", "100", "NO_COLOR", "1")).run("map", "-q");

        assertThat(wide.out()).contains("\u001b[");
        assertThat(narrow.out()).doesNotContain("\u001b[").contains("…");
        assertThat(narrow.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(here.onTerminal(Map.of("COLUMNS", "wide", "NO_COLOR", "1"))
                        .run("map", "-q")
                        .out()
                        .lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
    }

    @Test
    void threads_and_the_order_of_files_change_nothing() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), DATABASE.replace("name: db", "name: other"));
        for (String format : MapFormats.names()) {
            String one = here.run("map", "--threads", "1", "-f", format, "a.yaml", "db.yaml")
                    .out();
            assertThat(here.run("map", "--threads", "4", "-f", format, "a.yaml", "db.yaml")
                            .out())
                    .isEqualTo(one);
        }
    }

    @TestFactory
    Stream<DynamicTest> the_page_about_the_map_has_a_row_for_every_form() throws IOException {
        String page = Project.text("docs/map.md");
        return MapFormats.names().stream()
                .map(format ->
                        DynamicTest.dynamicTest(format, () -> assertThat(page).contains("\n| `" + format + "` | ")));
    }

    @Test
    void json_is_as_its_schema_says() throws IOException {
        checkJson(Project.run("map", "examples", "-f", "json").out());
        checkJson(Project.run("map", "scenarios", "-f", "json").out());
    }

    @Test
    @EnabledIf("isCorpusPresent")
    void every_form_of_the_corpus_is_bounded_and_sound() throws Exception {
        for (Path repository : repositories()) {
            String words = repository.toString();
            Run run = here.run(
                    "map", words, "-f", "json", "-f", "svg=map.svg", "-f", "dot=map.dot", "-f", "mermaid=map.mmd");
            assertThat(run.err()).isEmpty();
            assertThat(run.exitCode()).isZero();
            checkJson(run.out());
            assertThat(Files.size(folder.resolve("map.svg"))).as(words).isLessThan(400_000);
            assertThat(Files.size(folder.resolve("map.mmd"))).as(words).isLessThan(50_000);
        }
    }

    private static List<Path> repositories() throws IOException {
        try (Stream<Path> all = Files.list(CORPUS)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static void checkJson(String json) throws IOException {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Project.text("engine/src/main/resources/io/portreeve/report/map.schema.json"))
                        .validate(json, InputFormat.JSON))
                .isEmpty();
    }
}
