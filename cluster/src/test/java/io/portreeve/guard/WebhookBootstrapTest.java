package io.portreeve.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.portreeve.cluster.ClusterWriter;
import io.portreeve.cluster.FakeCluster;
import io.portreeve.guard.tls.AuthorityPlace;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

class WebhookBootstrapTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "/api/v1/namespaces/guard/secrets/portreeve-tls";
    private static final String VALIDATING =
            "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations/portreeve";
    private static final String MUTATING =
            "/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations/portreeve";

    @TempDir
    Path folder;

    private final Map<String, ObjectNode> objects = new TreeMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> news = new ArrayList<>();
    private boolean meddling;
    private int forbidden;
    private int version;
    private HttpServer server;
    private WebhookBootstrap bootstrap;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Path kubeconfig = FakeCluster.kubeconfig(
                folder, "http://127.0.0.1:" + server.getAddress().getPort());
        ClusterWriter writer = new ClusterWriter(Optional.empty(), Map.of("KUBECONFIG", kubeconfig.toString()));
        bootstrap = new WebhookBootstrap(
                writer, "guard", "portreeve-tls", List.of("portreeve"), (event, sentence) -> news.add(sentence));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    /** Objects with versions, as an API server keeps them. */
    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        asked.add(method + " " + path);
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (forbidden > 0) {
            send(exchange, forbidden, "{\"message\":\"no\"}");
        } else if (method.equals("POST")) {
            ObjectNode made = (ObjectNode) JSON.readTree(body);
            String place = path + "/" + made.path("metadata").path("name").asString();
            boolean isThere = objects.containsKey(place);
            send(exchange, isThere ? 409 : 201, isThere ? "{}" : put(place, made));
        } else if (!objects.containsKey(path)) {
            send(exchange, 404, "{}");
        } else if (method.equals("PUT")) {
            update(exchange, path, (ObjectNode) JSON.readTree(body));
        } else {
            send(exchange, 200, there(path).toString());
        }
    }

    private void update(HttpExchange exchange, String path, ObjectNode changed) throws IOException {
        if (meddling) {
            meddling = false;
            put(path, there(path));
        }
        boolean isNewest = version(there(path)).equals(version(changed));
        send(exchange, isNewest ? 200 : 409, isNewest ? put(path, changed) : "{}");
    }

    private ObjectNode there(String path) {
        return Objects.requireNonNull(objects.get(path));
    }

    private static String version(ObjectNode object) {
        return object.path("metadata").path("resourceVersion").asString("");
    }

    private String put(String path, ObjectNode object) {
        version++;
        ((ObjectNode) object.path("metadata")).put("resourceVersion", String.valueOf(version));
        objects.put(path, object);
        return object.toString();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private void configuration(String path, String bundle) {
        put(path, (ObjectNode) JSON.readTree("""
                {"metadata": {"name": "portreeve", "labels": {"of": "us"}}, "webhooks": [
                  {"name": "a.example.com", "clientConfig": {"service": {"name": "guard"}, "caBundle": "%s"}},
                  {"name": "b.example.com", "clientConfig": {"url": "https://127.0.0.1:8443/validate"}}]}
                """.formatted(bundle)));
    }

    private List<String> bundles(String path) {
        List<String> bundles = new ArrayList<>();
        there(path)
                .path("webhooks")
                .forEach(webhook -> bundles.add(
                        webhook.path("clientConfig").path("caBundle").asString("")));
        return bundles;
    }

    @Test
    void texts_are_kept_in_a_secret_that_is_made_when_it_is_missing() throws IOException {
        AuthorityPlace.Kept nothing = bootstrap.read();
        assertThat(nothing.version()).isEmpty();
        assertThat(bootstrap.replace(nothing, Map.of("ca.crt", "certificate"))).isTrue();
        assertThat(bootstrap.read().texts()).containsExactly(Map.entry("ca.crt", "certificate"));
        assertThat(there(SECRET).path("type").asString()).isEqualTo("Opaque");
        assertThat(bootstrap.replace(nothing, Map.of("ca.crt", "another"))).isFalse();
    }

    @Test
    void a_secret_that_somebody_else_changed_is_read_again() throws IOException {
        bootstrap.replace(bootstrap.read(), Map.of("ca.crt", "one"));
        AuthorityPlace.Kept before = bootstrap.read();
        assertThat(bootstrap.replace(before, Map.of("ca.crt", "two"))).isTrue();
        assertThat(bootstrap.replace(before, Map.of("ca.crt", "three"))).isFalse();
        meddling = true;
        assertThat(bootstrap.replace(bootstrap.read(), Map.of("ca.crt", "four")))
                .isFalse();
        assertThat(bootstrap.read().texts()).containsEntry("ca.crt", "two");
    }

    @Test
    void an_empty_secret_that_a_chart_made_is_filled_and_keeps_its_labels() throws IOException {
        put(SECRET, (ObjectNode) JSON.readTree(
                "{\"metadata\":{\"name\":\"portreeve-tls\",\"labels\":{\"of\":\"chart\"}},\"type\":\"Opaque\"}"));
        assertThat(bootstrap.replace(bootstrap.read(), Map.of("ca.crt", "one"))).isTrue();
        assertThat(bootstrap.read().texts()).containsEntry("ca.crt", "one");
        assertThat(there(SECRET).path("metadata").path("labels").path("of").asString())
                .isEqualTo("chart");
    }

    @Test
    void every_webhook_of_both_kinds_is_told_whom_to_trust_and_only_once() throws IOException {
        configuration(VALIDATING, "");
        configuration(MUTATING, "b2xk");
        assertThat(bootstrap.publish("certificate")).isEmpty();
        assertThat(bundles(VALIDATING)).containsExactly("Y2VydGlmaWNhdGU=", "Y2VydGlmaWNhdGU=");
        assertThat(bundles(MUTATING)).containsExactly("Y2VydGlmaWNhdGU=", "Y2VydGlmaWNhdGU=");
        assertThat(there(VALIDATING).path("metadata").path("labels").path("of").asString())
                .isEqualTo("us");
        asked.clear();
        bootstrap.publish("certificate");
        assertThat(asked).containsExactly("GET " + MUTATING, "GET " + VALIDATING);
        assertThat(news)
                .containsExactly(
                        "MutatingWebhookConfiguration portreeve holds the certificate of the authority now.",
                        "ValidatingWebhookConfiguration portreeve holds the certificate of the authority now.");
    }

    @Test
    void what_somebody_takes_back_is_mended_also_while_others_write() throws IOException {
        configuration(VALIDATING, "");
        bootstrap.publish("certificate");
        configuration(VALIDATING, "b2xk");
        meddling = true;
        assertThat(bootstrap.publish("certificate")).isEmpty();
        assertThat(bundles(VALIDATING)).containsExactly("Y2VydGlmaWNhdGU=", "Y2VydGlmaWNhdGU=");
    }

    @Test
    void where_there_is_no_configuration_that_is_said() throws IOException {
        assertThat(bootstrap.publish("certificate"))
                .contains("There is no MutatingWebhookConfiguration and no ValidatingWebhookConfiguration called"
                        + " portreeve, so no API server has been told whom to trust.");
    }

    @Test
    void what_is_not_allowed_is_said() {
        forbidden = 403;
        assertThatThrownBy(() -> bootstrap.read())
                .isInstanceOf(IOException.class)
                .hasMessage("The API server does not let us read " + SECRET + ": status 403, no.");
    }
}
