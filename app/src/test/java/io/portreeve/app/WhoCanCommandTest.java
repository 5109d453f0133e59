package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.portreeve.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhoCanCommandTest {
    private static final String SHOP = "examples/who-can/shop.yaml";
    private static final String DASHBOARD = "Service/shop/admin-dashboard";

    /** A Service that everybody reaches, and who may write it. */
    private static final String PUBLISHED = """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
              namespace: shop
            spec:
              type: LoadBalancer
              selector:
                app: web
              ports:
                - port: 22
                  targetPort: 22
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
              namespace: shop
              labels:
                app: web
            spec:
              containers:
                - name: sshd
                  image: linuxserver/openssh-server:9
                  ports:
                    - containerPort: 22
            """;

    private static final String BINDING = """
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata:
              name: editors
              namespace: shop
            roleRef:
              apiGroup: rbac.authorization.k8s.io
              kind: ClusterRole
              name: edit
            subjects:
              - kind: Group
                name: devs
              - kind: User
                name: jane
            """;

    @TempDir
    private Path folder;

    private Run.In here;

    @BeforeEach
    void an_empty_folder() {
        here = new Run.In(folder).withRules(BuiltInRules.all());
    }

    @Test
    void the_number_comes_first_and_then_each_subject_with_its_chain() {
        Run run = Project.run("who-can", "open", DASHBOARD, "--in", SHOP);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("3 subjects could open Service shop/admin-dashboard, 1 of them broad"
                        + " (1 only by way of others' rights).\n")
                .contains("\nServiceAccount shop/pipeline\n  RoleBinding shop/deployer (" + SHOP + ":")
                .contains(" -> Role shop/deployer (" + SHOP + ":")
                .contains(": update, patch services: another type, port or selector\n")
                .contains(" -> ClusterRole edit (every cluster has it)\n    built in: ")
                .contains("\nGroup support, in 1 step\n  asks for a token of ServiceAccount shop/")
                .endsWith(
                        "Mind: bindings that the input does not hold are unknown: others may be able to do it too;"
                                + " members of Group system:masters can do everything in every cluster, without any binding.\n");
    }

    @Test
    void paths_may_stand_behind_what_is_asked() {
        assertThat(Project.run("who-can", "open", DASHBOARD, SHOP).out())
                .isEqualTo(
                        Project.run("who-can", "open", DASHBOARD, "--in", SHOP).out());
    }

    @Test
    void a_verb_and_a_resource_are_asked_as_kubectl_spells_them() {
        for (String resource : List.of("services", "svc", "Service", "service")) {
            assertThat(Project.run("who-can", "update", resource, "-n", "shop", "--in", SHOP)
                            .out())
                    .startsWith("3 subjects could update services in namespace shop, 1 of them broad");
        }
        assertThat(Project.run("who-can", "update", "services", "-n", "bank", "--in", SHOP)
                        .out())
                .startsWith("No subject of the input could update services in namespace bank.\n");
        assertThat(Project.run("who-can", "get", "/metrics", "--in", SHOP).out())
                .startsWith("No subject of the input could get /metrics.\n");
        assertThat(Project.run("who-can", "*", "*", "--in", SHOP).out())
                .startsWith("No subject of the input could * *.*.\n");
    }

    @Test
    void json_is_as_its_schema_says() throws IOException {
        String open = Project.run("who-can", "open", DASHBOARD, "--in", SHOP, "-f", "json")
                .out();
        String unknown = Project.run("who-can", "update", "services", "--in", "examples/ssh", "-f", "json")
                .out();

        for (String json : List.of(open, unknown)) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(
                                    Project.text("engine/src/main/resources/io/portreeve/report/who-can.schema.json"))
                            .validate(json, InputFormat.JSON))
                    .isEmpty();
        }
        assertThat(open).contains("\"known\": true", "\"link\": \"step\"", "\"default\": true", "\"steps\": 1");
        assertThat(unknown).contains("\"known\": false", "\"subjects\": []");
    }

    @Test
    void without_bindings_the_answer_is_unknown() {
        assertThat(Project.run("who-can", "update", "services", "--in", "examples/ssh")
                        .out())
                .startsWith("Who could update services is unknown: the input holds no RoleBinding and no"
                        + " ClusterRoleBinding.\n");
    }

    @Test
    void what_cannot_be_asked_is_wrong_usage_with_what_was_meant() {
        assertWrong("who-can takes a task and an object", "who-can", "open");
        assertWrong("did you mean 'reach-into'?", "who-can", "reach-in", DASHBOARD, SHOP);
        assertWrong("did you mean 'services'?", "who-can", "update", "servces", SHOP);
        assertWrong(
                "did you mean 'Service/shop/admin-dashboard'?", "who-can", "open", "Service/shop/admin-dashbord", SHOP);
        assertWrong("an object is named KIND/NAMESPACE/NAME", "who-can", "open", "admin-dashboard", SHOP);
        assertWrong("nobody can lift a Service", "who-can", "lift", DASHBOARD, SHOP);
        assertWrong("nodes are in no namespace", "who-can", "get", "nodes", "-n", "shop", SHOP);
        assertWrong("--namespace and --name are for VERB RESOURCE", "who-can", "open", DASHBOARD, "-n", "shop", SHOP);
    }

    private static void assertWrong(String message, String... words) {
        Run run = Project.run(words);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_name_that_several_namespaces_have_needs_its_namespace() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), PUBLISHED);
        Files.writeString(folder.resolve("b.yaml"), PUBLISHED.replace("namespace: shop", "namespace: bank"));

        assertThat(here.run("who-can", "open", "Service/web", ".").err())
                .contains("there is a Service/web in the namespaces shop, bank; say which: Service/shop/web");
    }

    @Test
    void what_could_not_be_read_is_told_and_strict_minds() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), PUBLISHED + BINDING);
        Files.writeString(folder.resolve("b.yaml"), "a: [");

        Run run = here.run("who-can", "open", "Service/shop/web", ".", "--strict");

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_JUDGED);
        assertThat(run.out())
                .startsWith("2 subjects could open Service shop/web.\n")
                .contains("b.yaml:");
    }

    @Test
    void no_name_of_the_input_steers_the_terminal() throws IOException {
        Files.writeString(
                folder.resolve("a.yaml"), PUBLISHED + BINDING.replace("name: devs", "name: \"\\e[31mdevs\\n\""));

        assertThat(here.run("who-can", "open", "Service/shop/web", ".").out())
                .doesNotContain("\u001b")
                .contains("Group \\u001b[31mdevs\\u000a\n");
        assertThat(here.run("who-can", "open", "Service/shop/web", ".", "-f", "json")
                        .out())
                .doesNotContain("\u001b");
    }

    @Test
    void a_finding_on_exposure_says_who_could_have_opened_it() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), PUBLISHED + BINDING);
        String without = here.run("scan", file.toString(), "-f", "json").out();

        assertThat(here.run("scan", file.toString()).out())
                .contains("    2 subjects could have opened this: User jane, Group devs\n");
        assertThat(without).contains("\"openers\": [", "\"name\": \"jane\"");
        Path report = Files.writeString(folder.resolve("report.json"), without);
        SchemaCheck.json("json", report);
    }

    @Test
    void without_bindings_a_finding_says_nothing_of_that() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), PUBLISHED);

        assertThat(here.run("scan", file.toString()).out()).doesNotContain("could have opened");
        assertThat(here.run("scan", file.toString(), "-f", "json").out()).doesNotContain("openers");
    }
}
