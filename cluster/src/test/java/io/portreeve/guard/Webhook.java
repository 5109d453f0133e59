package io.portreeve.guard;

import io.portreeve.guard.tls.Certificates;
import io.portreeve.guard.tls.ServerNames;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import tools.jackson.databind.JsonNode;

/** A webhook on the loopback interface with certificates of its own, and clients of it. */
final class Webhook implements AutoCloseable {
    /** Far longer than any test, and shorter than a build. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final List<String> log = new CopyOnWriteArrayList<>();
    final Certificates certificates;
    final GuardServer server;
    final HttpClient client;

    private Webhook(Certificates certificates, Reviewer reviewer, OnUnknown onUnknown, GuardLimits limits)
            throws IOException, GeneralSecurityException {
        this.certificates = certificates;
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = GuardServer.start(new GuardOptions(address, onUnknown, limits), certificates, reviewer, log::add);
        client = client();
    }

    static Webhook of(Path folder, Reviewer reviewer) throws IOException, GeneralSecurityException {
        return of(folder, reviewer, OnUnknown.DENY, limits());
    }

    static Webhook of(Path folder, Reviewer reviewer, OnUnknown onUnknown, GuardLimits limits)
            throws IOException, GeneralSecurityException {
        ServerNames names = ServerNames.of(List.of("localhost", "127.0.0.1"));
        return of(Certificates.in(folder, names, Clock.systemUTC()), reviewer, onUnknown, limits);
    }

    static Webhook of(Certificates certificates, Reviewer reviewer, OnUnknown onUnknown, GuardLimits limits)
            throws IOException, GeneralSecurityException {
        return new Webhook(certificates, reviewer, onUnknown, limits);
    }

    /** The usual ones, but that nobody is waited for at the end. */
    static GuardLimits limits() {
        return GuardLimits.defaults()
                .withClosing(Duration.ZERO, Duration.ofSeconds(10))
                .withDeadline(PATIENCE);
    }

    URI at(String path) {
        return URI.create("https://127.0.0.1:" + server.address().getPort() + path);
    }

    /** One that trusts the authority of the webhook. */
    HttpClient client() throws IOException, GeneralSecurityException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(trusting(certificates.trusted().orElseThrow()))
                .build();
    }

    static SSLContext trusting(String pem) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))) {
            store.setCertificateEntry(String.valueOf(number++), certificate);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    HttpRequest review(String path, byte[] body) {
        return HttpRequest.newBuilder(at(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String review) throws IOException, InterruptedException {
        return send(review(path, Reviews.body(review)));
    }

    CompletableFuture<HttpResponse<String>> postAsync(String path, String review) {
        return client.sendAsync(review(path, Reviews.body(review)), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).timeout(PATIENCE).GET().build());
    }

    static JsonNode response(HttpResponse<String> response) {
        return ReviewJson.MAPPER.readTree(response.body()).path("response");
    }

    /** A connection without TLS. */
    Socket plain() throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    /** A connection after the handshake. */
    SSLSocket connected() throws IOException, GeneralSecurityException {
        Socket plain = plain();
        SSLSocket socket = (SSLSocket) trusting(certificates.trusted().orElseThrow())
                .getSocketFactory()
                .createSocket(plain, "127.0.0.1", server.address().getPort(), true);
        socket.startHandshake();
        return socket;
    }

    @Override
    public void close() {
        server.close();
    }
}
