package io.portreeve.guard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.portreeve.cluster.FaultText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** Sends answers, and knows how many are under way, so that a server that closes can wait for them. */
final class Exchanges {
    private static final int UNREAD_LIMIT = 64 * 1024;

    private final LogLines log;
    private final Object lock = new Object();
    private int underWay;
    private boolean closing;

    Exchanges(LogLines log) {
        this.log = log;
    }

    /** A handler for the JDK's server. */
    HttpHandler handler(Answering answering) {
        return exchange -> {
            begin();
            try {
                answer(answering, exchange);
            } finally {
                end();
            }
        };
    }

    /** An answer that could not be sent ends the connection; one that was must not. */
    private void answer(Answering answering, HttpExchange exchange) throws IOException {
        try {
            send(exchange, reply(answering, exchange));
        } catch (IOException e) {
            exchange.close();
            throw e;
        }
    }

    private Reply reply(Answering answering, HttpExchange exchange) throws IOException {
        try {
            return answering.answer(exchange);
        } catch (RuntimeException e) {
            log.message("fault", FaultText.of(e));
            return Reply.text(500, "Portreeve met a fault of its own, which its log tells.");
        }
    }

    private void send(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        if (isClosing() || reply.status() == 413 || !isRead(exchange.getRequestBody())) {
            exchange.getResponseHeaders().set("Connection", "close");
        }
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), head ? -1 : reply.body().length);
        if (!head) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(reply.body());
            }
        }
    }

    /**
     * Whether the whole body is read, here what is left of it. An answer must not go before that: the JDK's server would read the body
     * after it, together with the client's next request, and wait for that request for ever.
     */
    private static boolean isRead(InputStream body) throws IOException {
        return body.readNBytes(UNREAD_LIMIT).length < UNREAD_LIMIT;
    }

    private void begin() {
        synchronized (lock) {
            underWay++;
        }
    }

    private void end() {
        synchronized (lock) {
            underWay--;
            lock.notifyAll();
        }
    }

    int underWay() {
        synchronized (lock) {
            return underWay;
        }
    }

    boolean isClosing() {
        synchronized (lock) {
            return closing;
        }
    }

    /** From now on answers ask clients to go elsewhere. */
    void beginClosing() {
        synchronized (lock) {
            closing = true;
        }
    }

    /** Returns when no answer is under way, or the time is over. */
    void awaitEnd(Duration time) throws InterruptedException {
        Deadline deadline = Deadline.in(time);
        synchronized (lock) {
            while (underWay > 0 && !deadline.isOver()) {
                lock.wait(Math.max(1, deadline.remainingNanos() / 1_000_000));
            }
        }
    }
}
