package io.portreeve.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** An API server that is asked questions, and never told anything: every request is a GET. */
final class ApiServer implements AutoCloseable {
    private static final String WHOLE = "application/json";
    private static final String METADATA = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1," + WHOLE;
    private static final int CONNECT_MILLIS = 10_000;
    private static final int ANSWER_MILLIS = 30_000;
    private static final String WATCHED_METADATA =
            "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1," + WHOLE;
    private static final int WHOLE_ANSWER_SECONDS = 120;
    private static final int RETRIES = 2;

    private final Access access;
    private final HttpClient client;
    private final ObjectMapper json = new ObjectMapper();

    ApiServer(Access access) throws IOException {
        this.access = access;
        Config config = access.config();
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setRequestTimeout(ANSWER_MILLIS);
        config.setRequestRetryBackoffLimit(RETRIES);
        config.setRequestRetryBackoffInterval(200);
        config.setUserAgent("portreeve");
        try {
            this.client = new JdkHttpClientFactory().newBuilder(config).build();
        } catch (RuntimeException e) {
            throw Access.nothing("The context " + access.context() + " cannot be used: " + Access.reason(e) + ".");
        }
    }

    String context() {
        return access.context();
    }

    String address() {
        return access.config().getMasterUrl();
    }

    /** What it says at a path, which begins behind the address. */
    JsonNode get(String path) throws Refusal {
        return get(path, WHOLE);
    }

    /** The same, where objects are nothing but their metadata. */
    JsonNode metadata(String path) throws Refusal {
        return get(path, METADATA);
    }

    /** The events that a path goes on to tell, a line each. */
    LineStream events(String path, boolean metadataOnly) throws Refusal {
        HttpRequest request = client.newHttpRequestBuilder()
                .uri(base() + path)
                .header("Accept", metadataOnly ? WATCHED_METADATA : WHOLE)
                .forStreaming()
                .build();
        LineStream lines = new LineStream();
        HttpResponse<AsyncBody> response = in(ANSWER_MILLIS, client.consumeBytes(request, lines));
        lines.begin(response.body());
        if (!response.isSuccessful()) {
            throw refusal(response.code(), lines);
        }
        return lines;
    }

    private Refusal refusal(int status, LineStream lines) {
        try (lines) {
            Duration patience = Duration.ofMillis(CONNECT_MILLIS);
            Optional<byte[]> said = lines.stirs(patience) ? lines.next() : Optional.empty();
            return new Refusal(status, said.map(this::message).orElse(""));
        } catch (Refusal silence) {
            return new Refusal(status, "");
        }
    }

    private JsonNode get(String path, String form) throws Refusal {
        HttpRequest request = client.newHttpRequestBuilder()
                .uri(base() + path)
                .header("Accept", form)
                .build();
        Answer answer = answer(request);
        if (!answer.isSuccessful()) {
            throw new Refusal(answer.status(), message(answer.body()));
        }
        return read(answer.body());
    }

    private String base() {
        String address = address();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private Answer answer(HttpRequest request) throws Refusal {
        return in(1000 * WHOLE_ANSWER_SECONDS, Answer.to(request, client));
    }

    private static <T> T in(int millis, CompletableFuture<T> answer) throws Refusal {
        try {
            return answer.get(millis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | RuntimeException e) {
            throw new Refusal(Refusal.NO_ANSWER, Access.reason(e));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new Refusal(Refusal.NO_ANSWER, "no whole answer within " + millis / 1000 + " seconds");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.NO_ANSWER, "interrupted");
        }
    }

    /** What a line of an answer says. */
    JsonNode read(byte[] body) throws Refusal {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw new Refusal(Refusal.NO_ANSWER, "the answer is no JSON");
        }
    }

    /** The sentence of the {@code Status} that an API server sends with a refusal. */
    private String message(byte[] body) {
        try {
            return json.readTree(body).path("message").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
