package io.portreeve.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portreeve.guard.tls.Certificates;
import io.portreeve.guard.tls.ServerNames;
import java.io.IOException;
import java.math.BigInteger;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clients make of the certificates, and what becomes of them when those change. */
class TlsTest {
    private static final Reviewer REVIEWER = Answers.of(ReviewAnswer.allow());
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @TempDir
    Path folder;

    @TempDir
    Path other;

    @Test
    void a_client_that_trusts_another_authority_is_refused_by_itself()
            throws IOException, GeneralSecurityException, InterruptedException {
        Certificates others = Certificates.in(other, names("127.0.0.1"), Clock.systemUTC());
        try (Webhook webhook = Webhook.of(folder, REVIEWER)) {
            HttpClient client = HttpClient.newBuilder()
                    .sslContext(Webhook.trusting(others.trusted().orElseThrow()))
                    .build();

            assertThatThrownBy(() -> get(client, webhook.at("/healthz")))
                    .isInstanceOf(SSLHandshakeException.class)
                    .hasMessageContaining("PKIX path");
            assertThat(webhook.get("/healthz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_client_that_calls_another_name_is_refused_by_itself()
            throws IOException, GeneralSecurityException, InterruptedException {
        Certificates certificates = Certificates.in(folder, names("portreeve.portreeve.svc"), Clock.systemUTC());
        try (Webhook webhook = Webhook.of(certificates, REVIEWER, OnUnknown.DENY, Webhook.limits())) {
            assertThatThrownBy(() -> webhook.get("/healthz"))
                    .isInstanceOf(SSLHandshakeException.class)
                    .hasMessageContaining("No subject alternative names matching IP address 127.0.0.1 found");
        }
    }

    @Test
    void an_expired_certificate_is_said_in_readiness() throws IOException, GeneralSecurityException {
        Certificates.in(folder, names("127.0.0.1"), Clock.fixed(LONG_AGO, ZoneOffset.UTC));
        Files.delete(folder.resolve("ca.key"));
        Certificates expired = Certificates.in(folder, names("127.0.0.1"), Clock.systemUTC());
        try (Webhook webhook = Webhook.of(expired, REVIEWER, OnUnknown.DENY, Webhook.limits())) {
            assertThatThrownBy(() -> webhook.get("/readyz"))
                    .isInstanceOf(SSLHandshakeException.class)
                    .hasMessageContaining("PKIX path validation failed");
            assertThat(expired.problem()).contains("The certificate has expired at 2020-03-31T00:00:00Z.");
        }
    }

    @Test
    void old_versions_of_tls_are_not_spoken() throws IOException, GeneralSecurityException {
        try (Webhook webhook = Webhook.of(folder, REVIEWER)) {
            assertThat(protocol(webhook, "TLSv1.3")).isEqualTo("TLSv1.3");
            assertThat(protocol(webhook, "TLSv1.2")).isEqualTo("TLSv1.2");
            assertThatThrownBy(() -> protocol(webhook, "TLSv1.1")).isInstanceOf(SSLException.class);
        }
    }

    @Test
    void certificates_change_under_traffic_without_a_request_that_fails()
            throws IOException, GeneralSecurityException, InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(3);
        try (Webhook webhook = Webhook.of(folder, REVIEWER)) {
            CountDownLatch changed = new CountDownLatch(1);
            List<Future<Integer>> traffic = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                traffic.add(clients.submit(traffic(webhook, changed)));
            }
            BigInteger before = serial(webhook);
            for (int i = 0; i < 10; i++) {
                Files.delete(folder.resolve("tls.crt"));
                webhook.server.lookAtCertificates();
            }
            changed.countDown();

            for (Future<Integer> one : traffic) {
                assertThat(one.get()).isPositive();
            }
            assertThat(serial(webhook)).isNotEqualTo(before);
            assertThat(webhook.get("/metrics").body())
                    .contains("portreeve_guard_certificate_changes_total{outcome=\"changed\"} 10\n");
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void a_connection_outlives_the_certificate_that_it_began_with()
            throws IOException, GeneralSecurityException, InterruptedException {
        try (Webhook webhook = Webhook.of(folder, REVIEWER)) {
            assertThat(webhook.get("/healthz").statusCode()).isEqualTo(200);
            Files.delete(folder.resolve("tls.crt"));
            webhook.server.lookAtCertificates();
            assertThat(webhook.get("/healthz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_broken_pair_is_told_and_the_one_before_stays()
            throws IOException, GeneralSecurityException, InterruptedException {
        Certificates.in(folder, names("127.0.0.1"), Clock.systemUTC());
        Files.delete(folder.resolve("ca.key"));
        try (Webhook webhook = Webhook.of(folder, REVIEWER)) {
            Files.writeString(folder.resolve("tls.crt"), "broken");
            webhook.server.lookAtCertificates();
            webhook.server.lookAtCertificates();

            assertThat(webhook.get("/readyz").body()).isEqualTo("""
                            ready
                            The certificate files are not in use: tls.crt holds no certificates in PEM.
                            3 objects are known.
                            """);
            assertThat(webhook.get("/metrics").body())
                    .contains("portreeve_guard_certificate_changes_total{outcome=\"refused\"} 1\n");
            assertThat(webhook.log)
                    .singleElement()
                    .asString()
                    .contains("\"event\":\"certificate-refused\",\"message\":\"tls.crt holds no certificates in PEM. "
                            + "The certificate before stays in use.\"");
        }
    }

    /** Requests over new connections, until the certificates have changed; how many there were. */
    private static Callable<Integer> traffic(Webhook webhook, CountDownLatch changed) {
        return () -> {
            int count = 0;
            while (changed.getCount() > 0 || count < 5) {
                HttpResponse<String> answer = webhook.client()
                        .send(
                                webhook.review("/validate", Reviews.body("service-create")),
                                HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
                count++;
            }
            return count;
        };
    }

    private static BigInteger serial(Webhook webhook) throws IOException, GeneralSecurityException {
        try (SSLSocket socket = webhook.connected()) {
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0]).getSerialNumber();
        }
    }

    private static String protocol(Webhook webhook, String version) throws IOException, GeneralSecurityException {
        Socket plain = webhook.plain();
        try (SSLSocket socket =
                (SSLSocket) Webhook.trusting(webhook.certificates.trusted().orElseThrow())
                        .getSocketFactory()
                        .createSocket(plain, "127.0.0.1", plain.getPort(), true)) {
            socket.setEnabledProtocols(new String[] {version});
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    private static ServerNames names(String name) throws IOException {
        return ServerNames.of(List.of(name));
    }

    private static HttpResponse<String> get(HttpClient client, URI at) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(at).timeout(Duration.ofSeconds(30)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
