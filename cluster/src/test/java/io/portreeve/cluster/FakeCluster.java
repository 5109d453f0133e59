package io.portreeve.cluster;

import io.fabric8.kubernetes.client.dsl.base.CustomResourceDefinitionContext;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import tools.jackson.databind.node.ObjectNode;

/**
 * A cluster of the mock server that comes with the Kubernetes client, on the loopback interface: it keeps what it is given, and lists
 * it page by page.
 */
public final class FakeCluster implements AutoCloseable {
    /** What its kubeconfig calls it. */
    public static final String CONTEXT = "fake";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Logger LOGGER = Logger.getLogger(MockWebServer.class.getName());

    static {
        LOGGER.setLevel(Level.WARNING);
    }

    private final Desk desk = new Desk();
    private final KubernetesMockServer server =
            new KubernetesMockServer(new Context(), new MockWebServer(), new HashMap<>(), desk, false);

    private FakeCluster() {
        Desk.CUSTOM.forEach(server::expectCustomResource);
        server.init(InetAddress.getLoopbackAddress(), 0);
    }

    /** One that holds the objects of some manifests. */
    public static FakeCluster with(String manifests) {
        FakeCluster cluster = new FakeCluster();
        cluster.apply(manifests);
        return cluster;
    }

    /** Stores objects as they stand there, as an API server has them: defaults are filled in by whoever writes the manifest. */
    public void apply(String manifests) {
        new DocumentReader(Limits.DEFAULT)
                .read(
                        SourceFile.of("applied.yaml", manifests),
                        document -> create((ObjectNode) JsonOf.written(document.cursor())));
        desk.forget();
    }

    private void create(ObjectNode object) {
        desk.receive(object);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + Desk.path(object)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(object.toString()))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** From now on lists of this kind, as paths call it, are refused. */
    public FakeCluster refusing(String plural, int status) {
        desk.refuse(plural, status);
        return this;
    }

    /** From now on the lists of a kind lose their place this often, as old ones do. */
    public FakeCluster losingThePlace(String plural, int times) {
        desk.losePlace(plural, times);
        return this;
    }

    /** From now on it puts this many objects on a page, and not two. */
    public FakeCluster withPagesOf(int most) {
        desk.pagesOf(most);
        return this;
    }

    /** What was asked for since the last change of its objects, in order. */
    public List<String> asked() {
        return desk.asked();
    }

    public String address() {
        return "http://" + server.getHostName() + ":" + server.getPort();
    }

    /** An environment whose kubeconfig leads here; the file is put into a folder. */
    public Map<String, String> environment(Path folder) throws IOException {
        return Map.of("KUBECONFIG", kubeconfig(folder, address()).toString());
    }

    /** A kubeconfig with this one context. */
    public static Path kubeconfig(Path folder, String address) throws IOException {
        String text = """
                apiVersion: v1
                kind: Config
                current-context: fake
                contexts:
                - name: fake
                  context: {cluster: fake, user: tester}
                clusters:
                - name: fake
                  cluster: {server: "%s"}
                users:
                - name: tester
                  user: {token: opensesame}
                """.formatted(address);
        return Files.writeString(folder.resolve("kubeconfig"), text);
    }

    @Override
    public void close() {
        server.destroy();
    }

    static CustomResourceDefinitionContext custom(String group, String version, String kind, String plural) {
        return new CustomResourceDefinitionContext.Builder()
                .withGroup(group)
                .withVersion(version)
                .withKind(kind)
                .withPlural(plural)
                .withScope("Namespaced")
                .build();
    }
}
