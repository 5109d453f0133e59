package io.portreeve.guard;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the reviews that are posted to an endpoint. */
final class ReviewHandler implements Answering {
    private static final int TOO_LARGE = 413;

    private final Endpoint endpoint;
    private final GuardLimits limits;
    private final BodyMemory memory;
    private final ReviewPool pool;
    private final GuardMetrics metrics;

    ReviewHandler(Endpoint endpoint, GuardLimits limits, BodyMemory memory, ReviewPool pool, GuardMetrics metrics) {
        this.endpoint = endpoint;
        this.limits = limits;
        this.memory = memory;
        this.pool = pool;
        this.metrics = metrics;
    }

    @Override
    public Reply answer(HttpExchange exchange) throws IOException {
        long start = System.nanoTime();
        Deadline deadline =
                AskedTime.deadline(limits.deadline(), exchange.getRequestURI().getRawQuery());
        Optional<Reply> refusal = refusal(exchange);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        try (Body body = new Body(memory, limits.body())) {
            return switch (body.read(exchange.getRequestBody())) {
                case READ -> judged(body.bytes(), deadline, start);
                case TOO_LARGE -> tooLarge();
                case NO_MEMORY -> refused("no-memory", 503, "Too many requests are being read at once.");
            };
        }
    }

    private Reply judged(byte[] body, Deadline deadline, long start) {
        metrics.received(body.length);
        Reply reply = pool.reply(endpoint, body, deadline);
        metrics.took(endpoint, System.nanoTime() - start);
        return reply;
    }

    private Optional<Reply> refusal(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        if (!endpoint.holds(exchange.getRequestURI().getPath())) {
            return Optional.of(refused("path", 404, "There is nothing here."));
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            return Optional.of(refused("method", 405, "A review is sent by POST."));
        }
        if (!isJson(headers.getFirst("Content-Type"))) {
            return Optional.of(refused("content-type", 415, "A review is application/json."));
        }
        if (headers.containsKey("Content-Encoding")) {
            return Optional.of(refused("content-type", 415, "A review is sent without Content-Encoding."));
        }
        return announces(headers.getFirst("Content-Length")) > limits.body()
                ? Optional.of(tooLarge())
                : Optional.empty();
    }

    private static boolean isJson(@Nullable String type) {
        String lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
        return lower.equals("application/json") || lower.startsWith("application/json;");
    }

    /** Nothing where it is no number: the JDK lets that pass beside a body in chunks. */
    private static long announces(@Nullable String length) {
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private Reply tooLarge() {
        return refused("too-large", TOO_LARGE, "A review has at most " + limits.body() + " bytes.");
    }

    private Reply refused(String cause, int status, String line) {
        metrics.refused(cause);
        return Reply.text(status, line);
    }
}
