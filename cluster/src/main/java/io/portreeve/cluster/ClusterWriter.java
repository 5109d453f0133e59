package io.portreeve.cluster;

import io.fabric8.kubernetes.client.http.HttpRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The little that is ever written to an API server, by the bootstrap of the webhook's certificates and by nobody else. */
public final class ClusterWriter implements AutoCloseable {
    private final Optional<String> context;
    private final Map<String, String> environment;
    private ApiClient client;

    /** @param context which cluster; empty for the current one */
    public ClusterWriter(Optional<String> context, Map<String, String> environment) throws IOException {
        this.context = context;
        this.environment = Map.copyOf(environment);
        client = open();
    }

    private ApiClient open() throws IOException {
        return new ApiClient(Access.of(context, environment));
    }

    /** The object at a path; empty where there is none. */
    public Optional<ObjectNode> read(String path) throws IOException {
        try {
            JsonNode answer = ask("read", path, client.to(path).header("Accept", ApiClient.JSON));
            return answer instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (NotThere e) {
            return Optional.empty();
        }
    }

    /** Creates an object in a list; false where there is one of its name. */
    public boolean create(String path, ObjectNode object) throws IOException {
        return isDone("create an object at", path, client.to(path).post(ApiClient.JSON, object.toString()));
    }

    /** Writes an object that was read and changed; false where somebody else has changed it since, or taken it away. */
    public boolean update(String path, ObjectNode object) throws IOException {
        return isDone("update", path, client.to(path).put(ApiClient.JSON, object.toString()));
    }

    private boolean isDone(String deed, String path, HttpRequest.Builder request) throws IOException {
        try {
            ask(deed, path, request);
            return true;
        } catch (NotThere e) {
            return false;
        }
    }

    private JsonNode ask(String deed, String path, HttpRequest.Builder request) throws IOException {
        try {
            return client.ask(request.build());
        } catch (Refusal refusal) {
            if (refusal.is(Refusal.NOT_FOUND) || refusal.is(Refusal.CONFLICT)) {
                throw new NotThere();
            }
            if (refusal.is(Refusal.UNAUTHORIZED)) {
                client.close();
                client = open();
            }
            throw new IOException("The API server does not let us " + deed + " " + path + ": " + refusal.words() + ".");
        }
    }

    /** What was meant is not there, or not as it was read. */
    private static final class NotThere extends IOException {}

    @Override
    public void close() {
        client.close();
    }
}
