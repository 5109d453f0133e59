package io.portreeve.rules.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Protocol;
import io.portreeve.model.Workload;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightingsTest {
    @Test
    void probes_and_hooks_show_the_numbers_that_they_call_over_tcp() {
        Sightings seen = sightings("""
                livenessProbe: {httpGet: {path: /, port: 8081}}
                readinessProbe: {tcpSocket: {port: http}}
                startupProbe: {grpc: {port: 9090}}
                lifecycle: {preStop: {httpGet: {path: /quit, port: 15020}}}
                """);
        assertThat(words(seen))
                .containsExactly(
                        "8081 is seen in livenessProbe",
                        "9090 is seen in startupProbe",
                        "15020 is seen in lifecycle.preStop");
        assertThat(seen.of(8081, Protocol.TCP)).isPresent();
        assertThat(seen.of(8081, Protocol.UDP)).isEmpty();
    }

    @Test
    void a_probe_of_another_host_shows_nothing_of_the_pod() {
        assertThat(words(sightings("""
                livenessProbe: {httpGet: {path: /, port: 8081, host: 10.0.0.1}}
                readinessProbe: {httpGet: {path: /, port: 8082, host: 127.0.0.1}}
                """))).containsExactly("8082 is seen in readinessProbe");
    }

    @ParameterizedTest
    @CsvSource({
        "--port=8080, 8080",
        "--port 8080, 8080",
        "-p 8080, 8080",
        "-p8080, 8080",
        "--http-port=8080, 8080",
        "--httpPort=8080, 8080",
        "-Dserver.port=8080, 8080",
        "--server.port=8080, 8080",
        "--listen :8080, 8080",
        "--grpc 7070, 7070",
        "--listen=0.0.0.0:8080, 8080",
        "-l 8080, 8080",
        "--web.listen-address=:9090, 9090",
        "--metrics-addr=[::]:9090, 9090",
        "--entrypoints.dns.address=:53/udp, 53/UDP",
        "--bind-address $(POD_IP):8080, 8080",
        "unicorn -b 0.0.0.0:8000, 8000",
        "manage.py runserver 0.0.0.0:8000, 8000",
        "python3 -m http.server 8000, 8000",
        "exec env PORT=3000 node server.js, 3000",
        "socat TCP-LISTEN:5000;fork TCP:db:5432, 5000",
        "dockerd --host=tcp://0.0.0.0:2375, 2375/TCP",
        "nginx listen 8080;, 8080"
    })
    void arguments_about_listening_show_a_port(String line, String port) {
        assertThat(sightings("args: [\"" + line.replace(';', ',').replace(" ", "\", \"") + "\"]")
                        .all())
                .extracting(sighting -> sighting.number()
                        + sighting.protocol().map(protocol -> "/" + protocol).orElse(""))
                .containsExactly(port);
        assertThat(words(sightings("command: [sh, -c, \"" + line.replace(';', ',') + "\"]")))
                .containsExactly(port.replaceAll("/.*", "") + " is seen in command");
    }

    @ParameterizedTest
    @CsvSource({
        "--redis-addr=redis:6379",
        "--redis-port=6379",
        "--upstream=http://127.0.0.1:8080",
        "--listen=127.0.0.1:8080",
        "--listen=localhost:8080",
        "--report=8080",
        "--timeout 8080",
        "sleep 3600",
        "--port=99999",
        "--port=http",
        "--db=postgres://$(DB_HOST):5432",
    })
    void arguments_about_something_else_show_none(String line) {
        assertThat(sightings("args: [\"" + line + "\"]").all()).isEmpty();
    }

    @Test
    void variables_are_filled_into_arguments() {
        assertThat(words(sightings("""
                args: ["--listen=:$(WEB)", "--grpc-port=${GRPC}", "--admin-port=$(UNKNOWN)"]
                env: [{name: WEB, value: "8080"}, {name: GRPC, value: "9090"}]
                """))).containsExactly("8080 is seen in args", "9090 is seen in args");
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, 8080, 8080",
        "HTTP_PORT, 8080, 8080",
        "SERVER_PORT, 8080, 8080",
        "MINIO_CONSOLE_ADDRESS, :9001, 9001",
        "ASPNETCORE_URLS, http://+:8080;https://+:8443, 8080 8443",
        "ASPNETCORE_HTTP_PORTS, 8080;8081, 8080 8081",
        "JAVA_TOOL_OPTIONS, -Xmx1g -Dserver.port=8081, 8081",
        "APP_ARGS, --listen 0.0.0.0:7000, 7000"
    })
    void variables_about_listening_show_a_port(String name, String value, String ports) {
        Sightings seen = sightings("env: [{name: " + name + ", value: \"" + value + "\"}]");
        assertThat(seen.all())
                .extracting(sighting -> String.valueOf(sighting.number()))
                .containsExactly(ports.split(" ", -1));
        assertThat(seen.all())
                .allSatisfy(sighting -> assertThat(sighting.where()).isEqualTo("env " + name));
    }

    @ParameterizedTest
    @CsvSource({
        "DB_PORT, 5432",
        "REDIS_PORT, tcp://10.0.0.1:6379",
        "API_URL, http://api:8080",
        "SUPPORT, 8080",
        "TIMEOUT, 8080"
    })
    void variables_about_something_else_show_none(String name, String value) {
        assertThat(sightings("env: [{name: " + name + ", value: \"" + value + "\"}]")
                        .all())
                .isEmpty();
    }

    @Test
    void a_port_beside_a_host_is_somebody_elses() {
        assertThat(sightings("env: [{name: CARTS_HOST, value: carts}, {name: CARTS_PORT, value: \"8080\"}]")
                        .all())
                .isEmpty();
        assertThat(words(sightings("env: [{name: HOST, value: 0.0.0.0}, {name: PORT, value: \"8080\"}]")))
                .containsExactly("8080 is seen in env PORT");
    }

    @Test
    void a_store_has_the_port_that_others_call() {
        assertThat(words(sightings("name: redis-master\nargs: [--redis-port, \"6380\"]")))
                .containsExactly("6380 is seen in args");
    }

    @Test
    void what_does_not_serve_shows_nothing() {
        assertThat(Sightings.of(workload("initContainers", "name: init\nargs: [--port=8080]"))
                        .all())
                .isEmpty();
        assertThat(words(Sightings.of(
                        workload("initContainers", "name: proxy\nrestartPolicy: Always\nargs: [--port=8080]"))))
                .containsExactly("8080 is seen in args");
    }

    private static List<String> words(Sightings sightings) {
        return sightings.all().stream().map(Sighting::words).toList();
    }

    private static Sightings sightings(String container) {
        return Sightings.of(
                workload("containers", container.startsWith("name:") ? container : "name: web\n" + container));
    }

    private static Workload workload(String list, String container) {
        String text = "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n"
                + (list.equals("containers") ? "" : "  containers: [{name: main, image: main}]\n")
                + "  " + list + ":\n    - image: registry.example/some:1\n" + container.indent(6);
        List<KubernetesObject> objects = new ArrayList<>();
        ObjectReader reader = new ObjectReader();
        new DocumentReader(Limits.DEFAULT)
                .read(
                        SourceFile.of("pod.yaml", text),
                        document -> objects.addAll(reader.read(document, "").objects()));
        return (Workload) objects.get(0);
    }
}
