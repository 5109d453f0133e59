package io.portreeve.cluster;

import java.io.IOException;

/** The way to an API server, taken anew when credentials are not accepted any more: tokens are replaced while a program runs. */
final class Connection implements AutoCloseable {
    private final ClusterOptions options;
    private final String context;
    private ApiServer server;
    private boolean isRefused;

    Connection(ClusterOptions options) throws IOException {
        this.options = options;
        server = open();
        context = server.context();
    }

    /** What the cluster is called. */
    String context() {
        return context;
    }

    private ApiServer open() throws IOException {
        return new ApiServer(Access.of(options.context(), options.environment()));
    }

    /** Whom to ask. */
    synchronized ApiServer server() throws Refusal {
        if (isRefused) {
            try {
                ApiServer before = server;
                server = open();
                isRefused = false;
                before.close();
            } catch (IOException e) {
                throw new Refusal(Refusal.NO_ANSWER, Access.reason(e));
            }
        }
        return server;
    }

    /** Tells that a server did not accept who asked. */
    synchronized void refused(ApiServer by) {
        isRefused |= by == server;
    }

    @Override
    public synchronized void close() {
        server.close();
    }
}
