package io.portreeve.guard;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.portreeve.cluster.ClusterWriter;
import io.portreeve.cluster.WatchNews;
import io.portreeve.guard.tls.AuthorityPlace;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Keeps a shared authority in a Secret, and its certificate in the {@code caBundle} of webhook configurations. */
public final class WebhookBootstrap implements AuthorityPlace {
    private static final String REGISTRATION = "/apis/admissionregistration.k8s.io/v1/";
    private static final Map<String, String> KINDS = new TreeMap<>(Map.of(
            "ValidatingWebhookConfiguration", "validatingwebhookconfigurations",
            "MutatingWebhookConfiguration", "mutatingwebhookconfigurations"));
    private static final int TRIES = 5;

    private final ClusterWriter writer;
    private final String namespace;
    private final String secret;
    private final List<String> webhooks;
    private final WatchNews news;

    /**
     * @param secret the name of the Secret, in a namespace
     * @param webhooks the names of the configurations, of either kind
     */
    public WebhookBootstrap(
            ClusterWriter writer, String namespace, String secret, List<String> webhooks, WatchNews news) {
        this.writer = writer;
        this.namespace = namespace;
        this.secret = secret;
        this.webhooks = List.copyOf(webhooks);
        this.news = news;
    }

    private String secrets() {
        return "/api/v1/namespaces/" + namespace + "/secrets";
    }

    @Override
    public Kept read() throws IOException {
        Optional<ObjectNode> found = writer.read(secrets() + "/" + secret);
        if (found.isEmpty()) {
            return new Kept("", new TreeMap<>());
        }
        SortedMap<String, String> texts = new TreeMap<>();
        try {
            found.get().path("data").forEachEntry((name, value) -> texts.put(name, decoded(value)));
        } catch (IllegalArgumentException e) {
            throw new IOException("The Secret " + namespace + "/" + secret + " holds what is no text.", e);
        }
        return new Kept(version(found.get()), texts);
    }

    private static String version(ObjectNode object) {
        return object.path("metadata").path("resourceVersion").asString("");
    }

    private static String decoded(JsonNode value) {
        return new String(Base64.getDecoder().decode(value.asString("")), US_ASCII);
    }

    @Override
    public boolean replace(Kept before, Map<String, String> texts) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("apiVersion", "v1").put("kind", "Secret").put("type", "Opaque");
        object.putObject("metadata").put("name", secret).put("namespace", namespace);
        ObjectNode data = object.putObject("data");
        texts.forEach((name, text) -> data.put(name, encoded(text)));
        if (before.version().isEmpty()) {
            return writer.create(secrets(), object);
        }
        Optional<ObjectNode> there = writer.read(secrets() + "/" + secret);
        if (there.isEmpty() || !version(there.get()).equals(before.version())) {
            return false;
        }
        return writer.update(secrets() + "/" + secret, there.get().setAll(Map.of("data", data)));
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(US_ASCII));
    }

    @Override
    public Optional<String> publish(String certificates) throws IOException {
        int found = 0;
        for (String webhook : webhooks) {
            for (Map.Entry<String, String> kind : KINDS.entrySet()) {
                found += publish(kind.getKey(), REGISTRATION + kind.getValue() + "/" + webhook, webhook, certificates)
                        ? 1
                        : 0;
            }
        }
        return found > 0
                ? Optional.empty()
                : Optional.of("There is no " + String.join(" and no ", KINDS.keySet()) + " called "
                        + String.join(" or ", webhooks)
                        + ", so no API server has been told whom to trust.");
    }

    /** Whether there is one, which knows by now. */
    private boolean publish(String kind, String path, String name, String certificates) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            Optional<ObjectNode> configuration = writer.read(path);
            if (configuration.isEmpty()) {
                return false;
            }
            if (!differed(configuration.get(), encoded(certificates))) {
                return true;
            }
            if (writer.update(path, configuration.get())) {
                news.tell("authority-published", kind + " " + name + " holds the certificate of the authority now.");
                return true;
            }
        }
        throw new IOException(kind + " " + name + " is changed again and again by others.");
    }

    /** Whether one of its webhooks trusted somebody else, which is mended. */
    private static boolean differed(ObjectNode configuration, String bundle) {
        boolean differed = false;
        for (JsonNode webhook : configuration.path("webhooks")) {
            if (webhook.get("clientConfig") instanceof ObjectNode client
                    && !client.path("caBundle").asString("").equals(bundle)) {
                client.put("caBundle", bundle);
                differed = true;
            }
        }
        return differed;
    }
}
