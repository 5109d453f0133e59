package io.portreeve.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must never leave a cluster, wherever somebody has put it. */
class SecretsTest {
    @TempDir
    Path folder;

    private Seen seen(String container) throws IOException {
        String pod = """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: web
                  namespace: shop
                  annotations:
                    kubectl.kubernetes.io/last-applied-configuration: '{"spec":{"env":[{"value":"hunter2"}]}}'
                    example.com/script: "export PASSWORD=hunter2\\nrun"
                    nginx.example.com/server-snippet: set $password hunter2;
                spec:
                  volumes: [{name: v, csi: {driver: d, volumeAttributes: {password: hunter2}}}]
                  containers:
                  - name: web
                    image: registry.example.com/web:1
                """ + container.indent(4);
        try (FakeCluster cluster = FakeCluster.with(pod)) {
            return Seen.of(cluster, folder);
        }
    }

    @Test
    void values_of_variables_are_not_kept_but_for_where_somebody_listens() throws IOException {
        assertThat(seen("""
                        env:
                        - {name: DB_PASSWORD, value: hunter2}
                        - {name: PORT, value: "8080"}
                        - {name: PIN, value: "4711"}
                        - {name: LISTEN_ADDR, value: "0.0.0.0:9000"}
                        - {name: DATABASE_URL, value: "postgres://app:hunter2@db:5432/app"}
                        - {name: DEBUG, value: "true"}
                        - {name: DOCKER_TLS_CERTDIR, value: ""}
                        - {name: JAVA_TOOL_OPTIONS, value: "-Dpassword=hunter2 -agentlib:jdwp=transport=dt_socket,server=y,address=*:5005"}
                        - {name: NODE_OPTIONS, value: "--inspect=0.0.0.0:9229 --token hunter2"}
                        - {name: TOKEN, valueFrom: {secretKeyRef: {name: s, key: k}}}
                        """).text("shop/Pod/web.yaml")).isEqualTo("""
                        apiVersion: v1
                        kind: Pod
                        metadata:
                          name: web
                          namespace: shop
                        spec:
                          containers:
                          - env:
                            - name: DB_PASSWORD
                              value: "***"
                            - name: PORT
                              value: "8080"
                            - name: PIN
                              value: "***"
                            - name: LISTEN_ADDR
                              value: "0.0.0.0:9000"
                            - name: DATABASE_URL
                              value: "***"
                            - name: DEBUG
                              value: "true"
                            - name: DOCKER_TLS_CERTDIR
                              value: ""
                            - name: JAVA_TOOL_OPTIONS
                              value: "-agentlib:jdwp=transport=dt_socket,server=y,address=*:5005"
                            - name: NODE_OPTIONS
                              value: "--inspect=0.0.0.0:9229"
                            image: "registry.example.com/web:1"
                            name: web
                        """);
    }

    @Test
    void arguments_lose_what_stands_behind_words_for_secrets() throws IOException {
        assertThat(seen("""
                        command: [sh, -c, "PASSWORD=hunter2 exec app --api-key 'hunter 2' --port=8080"]
                        args: [--db-password, hunter2, --token=hunter2, --secret-file=/run/secret, "https://u:hunter2@h/", --port, "9000"]
                        """).text("shop/Pod/web.yaml"))
                .doesNotContain("hunter")
                .contains("--port=8080", "--secret-file=/run/secret", "- \"https://u:***@h/\"", "- \"9000\"");
    }

    @Test
    void probes_keep_the_port_and_lose_path_headers_and_commands() throws IOException {
        assertThat(seen("""
                        readinessProbe:
                          httpGet: {port: 8080, path: "/x?token=hunter2", scheme: HTTPS, httpHeaders: [{name: Authorization, value: hunter2}]}
                        livenessProbe:
                          exec: {command: [check, hunter2]}
                        """).text("shop/Pod/web.yaml"))
                .doesNotContain("hunter", "livenessProbe", "Authorization")
                .contains("httpGet:\n        port: 8080\n        scheme: HTTPS\n");
    }

    @Test
    void nothing_else_of_a_pod_holds_one_either() throws IOException {
        assertThat(seen("stdin: true\n").everything()).doesNotContain("hunter").contains("kind: Pod");
    }
}
