package io.portreeve.guard;

import com.sun.net.httpserver.HttpExchange;
import java.util.function.Supplier;

/** What is looked at by probes and by Prometheus, by GET alone. */
final class Pages {
    private Pages() {}

    /** One that answers at this very path. */
    static Answering at(String path, Supplier<Reply> reply) {
        return exchange -> answer(exchange, path, reply);
    }

    private static Reply answer(HttpExchange exchange, String path, Supplier<Reply> reply) {
        if (!exchange.getRequestURI().getPath().equals(path)) {
            return nothing();
        }
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return Reply.text(405, "This is read by GET.");
        }
        return reply.get();
    }

    static Reply nothing() {
        return Reply.text(404, "There is nothing here.");
    }
}
