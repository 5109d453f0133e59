package io.portreeve.cluster;

import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An API server that is asked questions, and never told anything: every request is a GET. */
final class ApiServer implements AutoCloseable {
    private static final String METADATA =
            "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1," + ApiClient.JSON;
    private static final String METADATA_OF_ONE =
            "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1," + ApiClient.JSON;

    private final ApiClient client;

    ApiServer(Access access) throws IOException {
        client = new ApiClient(access);
    }

    String context() {
        return client.context();
    }

    String address() {
        return client.address();
    }

    /** What it says at a path, which begins behind the address. */
    JsonNode get(String path) throws Refusal {
        return get(path, ApiClient.JSON);
    }

    /** The same, where objects are nothing but their metadata. */
    JsonNode metadata(String path) throws Refusal {
        return get(path, METADATA);
    }

    private JsonNode get(String path, String form) throws Refusal {
        return client.ask(client.to(path).header("Accept", form).build());
    }

    /** The events that a path goes on to tell, a line each. */
    LineStream events(String path, boolean metadataOnly) throws Refusal {
        HttpRequest request = client.to(path)
                .header("Accept", metadataOnly ? METADATA_OF_ONE : ApiClient.JSON)
                .forStreaming()
                .build();
        LineStream lines = new LineStream();
        HttpResponse<AsyncBody> response =
                ApiClient.in(ApiClient.ANSWER_MILLIS, client.http().consumeBytes(request, lines));
        lines.begin(response.body());
        if (!response.isSuccessful()) {
            throw refusal(response.code(), lines);
        }
        return lines;
    }

    private Refusal refusal(int status, LineStream lines) {
        try (lines) {
            Duration patience = Duration.ofMillis(ApiClient.CONNECT_MILLIS);
            Optional<byte[]> said = lines.stirs(patience) ? lines.next() : Optional.empty();
            return new Refusal(status, said.map(client::message).orElse(""));
        } catch (Refusal silence) {
            return new Refusal(status, "");
        }
    }

    /** What a line of an answer says. */
    JsonNode read(byte[] line) throws Refusal {
        return client.read(line);
    }

    @Override
    public void close() {
        client.close();
    }
}
