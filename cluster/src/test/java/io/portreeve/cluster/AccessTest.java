package io.portreeve.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portreeve.model.reader.ObjectReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {
    private static final String TWO_CONTEXTS = """
            apiVersion: v1
            kind: Config
            current-context: CURRENT
            contexts:
            - {name: east, context: {cluster: east, user: tester}}
            - {name: west, context: {cluster: west, user: tester}}
            clusters:
            - {name: east, cluster: {server: "https://east.example.com"}}
            - {name: west, cluster: {server: "https://west.example.com:6443"}}
            users:
            - name: tester
              user: USER
            """;

    @TempDir
    Path folder;

    private Map<String, String> kubeconfig(String current, String user) throws IOException {
        String text = TWO_CONTEXTS.replace("CURRENT", current).replace("USER", user);
        Path file = Files.writeString(folder.resolve("config"), text);
        return Map.of("KUBECONFIG", file.toString(), "PATH", folder.toString());
    }

    private AbstractStringAssert<?> refusal(Optional<String> context, Map<String, String> environment) {
        try {
            Access access = Access.of(context, environment);
            return assertThat("reached " + access.context());
        } catch (NoSuchFileException e) {
            return assertThat(e.getReason().replace(folder.toString(), "FOLDER"));
        }
    }

    @Test
    void the_current_context_is_meant_where_none_is_named() throws IOException {
        Access access = Access.of(Optional.empty(), kubeconfig("west", "{token: t}"));
        assertThat(access.context()).isEqualTo("west");
        assertThat(access.config().getMasterUrl()).startsWith("https://west.example.com:6443");
    }

    @Test
    void a_context_that_is_named_is_meant() throws IOException {
        Access access = Access.of(Optional.of("east"), kubeconfig("west", "{token: t}"));
        assertThat(access.config().getMasterUrl()).startsWith("https://east.example.com");
    }

    @Test
    void several_kubeconfigs_are_one() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), """
                apiVersion: v1
                kind: Config
                current-context: north
                contexts:
                - {name: north, context: {cluster: east, user: tester}}
                """);
        String both =
                other + File.pathSeparator + kubeconfig("west", "{token: t}").get("KUBECONFIG");
        Access access = Access.of(Optional.empty(), Map.of("KUBECONFIG", both));
        assertThat(access.context()).isEqualTo("north");
        assertThat(access.config().getMasterUrl()).startsWith("https://east.example.com");
    }

    @Test
    void a_context_that_is_not_there_is_told_with_those_that_are() throws IOException {
        refusal(Optional.of("noth"), kubeconfig("west", "{token: t}"))
                .isEqualTo("The kubeconfig FOLDER/config has no context noth. It has east, west.");
    }

    @Test
    void without_a_current_context_one_has_to_be_named() throws IOException {
        refusal(Optional.empty(), kubeconfig("\"\"", "{token: t}"))
                .isEqualTo("The kubeconfig FOLDER/config has no current context, so it is not clear which cluster is"
                        + " meant. Write cluster:CONTEXT. It has east, west.");
    }

    @Test
    void a_kubeconfig_that_is_none_is_told_in_one_sentence() throws IOException {
        Path file = Files.writeString(folder.resolve("config"), "{oops");
        refusal(Optional.empty(), Map.of("KUBECONFIG", file.toString()))
                .startsWith("The kubeconfig FOLDER/config cannot be read: ")
                .hasLineCount(1);
    }

    @Test
    void without_a_kubeconfig_there_is_no_cluster() {
        refusal(Optional.empty(), Map.of("HOME", folder.toString()))
                .isEqualTo("There is no kubeconfig (looked for FOLDER/.kube/config), and this is no pod of a cluster."
                        + " Set KUBECONFIG to one that reaches the cluster.");
    }

    @Test
    void a_program_to_log_in_with_that_is_missing_is_told() throws IOException {
        String exec = "{exec: {apiVersion: client.authentication.k8s.io/v1, command: cloud-login}}";
        refusal(Optional.empty(), kubeconfig("west", exec))
                .isEqualTo(
                        "The context west logs in with the program cloud-login, which is not on the PATH. Install it,"
                                + " or give a context that logs in otherwise.");
    }

    @Test
    void a_program_that_is_there_gives_the_token() throws IOException {
        Path program = Files.writeString(folder.resolve("login"), """
                #!/bin/sh
                echo '{"apiVersion": "client.authentication.k8s.io/v1", "kind": "ExecCredential", "status": {"token": "t1"}}'
                """);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        String exec = "{exec: {apiVersion: client.authentication.k8s.io/v1, command: " + program
                + ", interactiveMode: Never}}";
        assertThat(Access.of(Optional.empty(), kubeconfig("west", exec))
                        .config()
                        .getAutoOAuthToken())
                .isEqualTo("t1");
    }

    @Test
    void a_pod_reaches_the_server_of_its_own_cluster_by_its_service_account() throws IOException {
        Files.writeString(folder.resolve("token"), "secret\n");
        Access access = Access.of(
                Optional.empty(),
                Map.of(
                        "HOME",
                        folder.toString(),
                        "KUBERNETES_SERVICE_HOST",
                        "fd00::1",
                        "KUBERNETES_SERVICE_PORT",
                        "6443",
                        "PORTREEVE_SERVICE_ACCOUNT",
                        folder.toString()));
        assertThat(access.context()).isEqualTo("in-cluster");
        assertThat(access.config().getMasterUrl()).isEqualTo("https://[fd00::1]:6443/");
        assertThat(access.config().getAutoOAuthToken()).isEqualTo("secret");
    }

    @Test
    void a_server_that_nobody_reaches_is_told_with_its_address() throws IOException {
        FakeCluster gone = FakeCluster.with("");
        Map<String, String> environment = gone.environment(folder);
        String address = gone.address();
        gone.close();
        assertThatThrownBy(() -> list(environment))
                .isInstanceOfSatisfying(
                        NoSuchFileException.class,
                        e -> assertThat(e.getReason())
                                .startsWith("The API server " + address)
                                .contains(" of context fake cannot be reached: ")
                                .endsWith("See whether kubectl --context fake version works."));
    }

    @Test
    void credentials_that_have_expired_are_told() throws IOException {
        try (FakeCluster cluster = FakeCluster.with("").refusing("apis", 401)) {
            assertThatThrownBy(() -> list(cluster.environment(folder)))
                    .isInstanceOfSatisfying(
                            NoSuchFileException.class,
                            e -> assertThat(e.getReason())
                                    .contains("does not accept the credentials of context fake (401)"));
        }
    }

    private static void list(Map<String, String> environment) throws IOException {
        new ClusterForm(new ClusterOptions(
                        Optional.empty(),
                        Optional.empty(),
                        ListedKinds.of(new ObjectReader(List.of()).kinds()),
                        environment))
                .contents("cluster:");
    }
}
