package io.portreeve.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** How requests come to an API server, and answers back. */
final class ApiClient implements AutoCloseable {
    static final String JSON = "application/json";
    static final int CONNECT_MILLIS = 10_000;
    static final int ANSWER_MILLIS = 30_000;
    private static final int WHOLE_ANSWER_MILLIS = 120_000;
    private static final int RETRIES = 2;

    private final Access access;
    private final HttpClient client;
    private final ObjectMapper json = new ObjectMapper();

    ApiClient(Access access) throws IOException {
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

    /** A request to a path, which begins behind the address. */
    HttpRequest.Builder to(String path) {
        String address = address();
        String base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return client.newHttpRequestBuilder().uri(base + path);
    }

    HttpClient http() {
        return client;
    }

    /** The answer, if it is one that agrees. */
    JsonNode ask(HttpRequest request) throws Refusal {
        Answer answer = in(WHOLE_ANSWER_MILLIS, Answer.to(request, client));
        if (!answer.isSuccessful()) {
            throw new Refusal(answer.status(), message(answer.body()));
        }
        return read(answer.body());
    }

    /** What comes in time. */
    static <T> T in(int millis, CompletableFuture<T> answer) throws Refusal {
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

    JsonNode read(byte[] body) throws Refusal {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw new Refusal(Refusal.NO_ANSWER, "the answer is no JSON");
        }
    }

    /** The sentence of the {@code Status} that an API server sends with a refusal. */
    String message(byte[] body) {
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
