package io.portreeve.guard;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.portreeve.cluster.FaultText;
import io.portreeve.guard.metrics.Metrics;
import io.portreeve.guard.tls.Certificates;
import io.portreeve.guard.tls.ServerTls;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/** The admission webhook over TLS: reviews, probes and metrics on one port. */
public final class GuardServer implements AutoCloseable {
    private static final int LOOK_SECONDS = 10;
    private static final int IDLE_SECONDS = 30;
    private static final int BACKLOG = 1024;

    private final GuardOptions options;
    private final Certificates certificates;
    private final LogLines log;
    private final GuardMetrics metrics = new GuardMetrics();
    private final BodyMemory memory;
    private final Exchanges exchanges;
    private final Readiness readiness;
    private final ReviewPool pool;
    private final HttpsServer server;
    private final ThreadPoolExecutor connections = connections();
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(new NamedThreads("portreeve-clockwork"));

    private GuardServer(GuardOptions options, Certificates certificates, Reviewer reviewer, GuardLog lines)
            throws IOException {
        this.options = options;
        this.certificates = certificates;
        log = new LogLines(lines, Clock.systemUTC());
        memory = new BodyMemory(options.limits().memory());
        exchanges = new Exchanges(log);
        readiness = new Readiness(certificates, reviewer, exchanges);
        pool = new ReviewPool(new ReviewDesk(reviewer, options.onUnknown(), metrics, log), options.limits());
        server = listening(options.listen());
    }

    /** One that listens and answers when this returns. */
    public static GuardServer start(GuardOptions options, Certificates certificates, Reviewer reviewer, GuardLog log)
            throws IOException {
        HttpSettings.apply();
        GuardServer server = new GuardServer(options, certificates, reviewer, log);
        server.gauges();
        server.serve();
        return server;
    }

    private static ThreadPoolExecutor connections() {
        return new ThreadPoolExecutor(
                0,
                HttpSettings.connections() + 1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                new NamedThreads("portreeve-connection"));
    }

    private HttpsServer listening(InetSocketAddress address) throws IOException {
        HttpsServer made = HttpsServer.create(address, BACKLOG);
        made.setExecutor(connections);
        made.setHttpsConfigurator(configurator());
        return made;
    }

    private HttpsConfigurator configurator() throws IOException {
        try {
            SSLContext context = ServerTls.context(certificates.keyManager());
            return new HttpsConfigurator(context) {
                @Override
                public void configure(HttpsParameters parameters) {
                    parameters.setSSLParameters(ServerTls.parameters(context));
                }
            };
        } catch (GeneralSecurityException e) {
            throw new IOException("This Java cannot speak TLS.", e);
        }
    }

    private void serve() {
        for (Endpoint endpoint : Endpoint.values()) {
            context(endpoint.path(), new ReviewHandler(endpoint, options.limits(), memory, pool, metrics));
        }
        context("/healthz", Pages.at("/healthz", this::health));
        context("/readyz", Pages.at("/readyz", readiness::reply));
        context("/metrics", Pages.at("/metrics", this::numbers));
        context("/", exchange -> Pages.nothing());
        server.start();
        var unused = clockwork.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private void context(String path, Answering answering) {
        server.createContext(path, exchanges.handler(answering));
    }

    private Reply health() {
        return pool.isStuck()
                ? Reply.text(503, "Every reviewer has been at one review for a minute.")
                : Reply.text(200, "ok");
    }

    private Reply numbers() {
        return Reply.of(
                200, "text/plain; version=0.0.4; charset=utf-8", metrics.all().text());
    }

    private void gauges() {
        Metrics all = metrics.all();
        all.gauge("portreeve_guard_ready", "Whether /readyz says so.", () -> readiness.isReady() ? 1 : 0);
        all.gauge("portreeve_guard_running_reviews", "Reviews that are being judged.", pool::running);
        all.gauge("portreeve_guard_waiting_reviews", "Reviews that wait for a reviewer.", pool::waiting);
        all.gauge("portreeve_guard_open_requests", "Requests that are being read or answered.", exchanges::underWay);
        all.gauge("portreeve_guard_body_memory_bytes", "Bytes of bodies that are held.", memory::held);
        all.gauge(
                "portreeve_guard_certificate_expiry_timestamp_seconds",
                "When the certificate in use expires, in seconds since 1970.",
                () -> certificates.current().expires().getEpochSecond());
        all.gauge("portreeve_guard_heap_used_bytes", "Bytes of the heap in use.", GuardServer::heap);
    }

    private static double heap() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** For those who have more to count. */
    public Metrics metrics() {
        return metrics.all();
    }

    /** Looks at the certificate files now, as it does every 10 s. */
    public void lookAtCertificates() {
        certificates.look(new CertificateNews(metrics, log));
    }

    /** A fault must not be the last look. */
    private void look() {
        try {
            lookAtCertificates();
        } catch (RuntimeException e) {
            log.message("fault", FaultText.of(e));
        }
    }

    /**
     * Fails {@code /readyz} and goes on answering until nobody is sent here any more; then takes no more connections, waits for the answers
     * that are under way, and ends.
     */
    @Override
    public void close() {
        exchanges.beginClosing();
        try {
            TimeUnit.NANOSECONDS.sleep(options.limits().notice().toNanos());
            exchanges.awaitEnd(options.limits().drain());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        clockwork.shutdownNow();
        pool.close();
        connections.shutdown();
    }
}
