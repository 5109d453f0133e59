package io.portreeve.cluster;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what is known of one kind up to date: a list, then the events from there on, and another list where those are lost. */
final class KindWatch implements Runnable {
    /** After so many streams that broke without an event between them the place may be what is wrong. */
    private static final int BREAKS_OF_A_PLACE = 3;

    private final Resource resource;
    private final Connection connection;
    private final Arrivals arrivals;
    private final WatchTempo tempo;
    private final WatchTroubles troubles;
    private final Pulse pulse = new Pulse();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable LineStream stream;
    private volatile boolean again;
    private String version = "";
    private int failures;
    private int breaks;

    KindWatch(Resource resource, Connection connection, Arrivals arrivals, WatchTempo tempo, WatchTroubles troubles) {
        this.resource = resource;
        this.connection = connection;
        this.arrivals = arrivals;
        this.tempo = tempo;
        this.troubles = troubles;
    }

    Resource resource() {
        return resource;
    }

    Pulse pulse() {
        return pulse;
    }

    @Override
    public void run() {
        while (closed.getCount() > 0) {
            ApiServer server = null;
            try {
                server = connection.server();
                follow(server);
            } catch (Refusal refusal) {
                if (server != null && refusal.is(Refusal.UNAUTHORIZED)) {
                    connection.refused(server);
                }
                failed(refusal);
            } catch (RuntimeException e) {
                failed(new Refusal(Refusal.NO_ANSWER, "a fault of Portreeve: " + FaultText.of(e)));
            }
        }
    }

    private void follow(ApiServer server) throws Refusal {
        if (again || version.isEmpty()) {
            again = false;
            list(server);
        }
        long begun = System.nanoTime();
        watch(server);
        boolean atOnce = System.nanoTime() - begun < tempo.settling().toNanos();
        if (atOnce && !again && closed.getCount() > 0) {
            throw new Refusal(Refusal.NO_ANSWER, "the server ends each watch at once");
        }
    }

    private void list(ApiServer server) throws Refusal {
        Set<String> places = new HashSet<>();
        Pages pages = arrivals.wantsMetadata(resource)
                ? Pages.ofMetadata(server, resource, Optional.empty())
                : Pages.of(server, resource, Optional.empty());
        String listed = pages.forEach(new Pages.Taker() {
            @Override
            public void begin() {
                places.clear();
            }

            @Override
            public void take(ObjectNode object) throws Refusal {
                places.add(LiveStore.place(resource, object));
                arrivals.put(server, resource, object);
            }
        });
        int gone = arrivals.keepOnly(resource, places);
        boolean first = !pulse.isListed();
        version = listed;
        pulse.listed();
        troubles.solved(resource);
        arrivals.listed(resource, first, places.size(), gone);
    }

    private void watch(ApiServer server) throws Refusal {
        String path = resource.path(Optional.empty()) + "?watch=true&allowWatchBookmarks=true&resourceVersion="
                + Resource.encoded(version) + "&timeoutSeconds=" + WatchTempo.watchSeconds();
        pulse.began();
        try (LineStream lines = server.events(path, arrivals.wantsMetadata(resource))) {
            stream = lines;
            breaks++;
            if (again || closed.getCount() == 0) {
                return;
            }
            if (!lines.stirs(tempo.settling())) {
                pulse.heard();
                failures = 0;
            }
            while (heardOf(server, lines)) {
                failures = 0;
                breaks = 0;
            }
            breaks = 0;
        } finally {
            stream = null;
        }
    }

    /** One event; false at the end. */
    private boolean heardOf(ApiServer server, LineStream lines) throws Refusal {
        if (!lines.stirs(tempo.silence())) {
            throw new Refusal(
                    Refusal.NO_ANSWER, "nothing came for " + tempo.silence().toSeconds() + " seconds");
        }
        Optional<byte[]> line = lines.next();
        if (line.isEmpty() || again) {
            return false;
        }
        JsonNode event = server.read(line.get());
        if (!(event.get("object") instanceof ObjectNode object)) {
            throw new Refusal(Refusal.NO_ANSWER, "an event without an object came");
        }
        take(server, Trim.text(event, "type"), object);
        pulse.heard();
        return true;
    }

    private void take(ApiServer server, String type, ObjectNode object) throws Refusal {
        if (type.equals("ERROR")) {
            throw new Refusal(object.path("code").asInt(Refusal.NO_ANSWER), Trim.text(object, "message"));
        }
        String next = Trim.text(object, "metadata", "resourceVersion");
        if (type.equals("DELETED")) {
            arrivals.remove(resource, LiveStore.place(resource, object));
        } else if (type.equals("ADDED") || type.equals("MODIFIED")) {
            object.put("apiVersion", resource.apiVersion())
                    .put("kind", resource.kind().kind());
            arrivals.put(server, resource, object);
        }
        version = next.isEmpty() ? version : next;
    }

    private void failed(Refusal refusal) {
        if (closed.getCount() == 0) {
            return;
        }
        failures++;
        if (refusal.is(Refusal.FORBIDDEN) || refusal.is(Refusal.NOT_FOUND)) {
            version = "";
            arrivals.keepOnly(resource, Set.of());
            troubles.add(resource, refusal);
            pulse.refused();
            pause(WatchTempo.jittered(tempo.forbiddenPause()).toNanos());
            return;
        }
        pulse.broke(refusal.words());
        if (refusal.is(Refusal.GONE) || breaks >= BREAKS_OF_A_PLACE) {
            version = "";
            breaks = 0;
        }
        pause(tempo.pause(failures).toNanos());
    }

    private void pause(long nanos) {
        try {
            boolean ended = closed.await(nanos, TimeUnit.NANOSECONDS);
            if (ended) {
                version = "";
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed.countDown();
        }
    }

    /** Asks for another list, because what is kept of its objects has changed. */
    void listAgain() {
        again = true;
        endStream();
    }

    void close() {
        closed.countDown();
        endStream();
    }

    private void endStream() {
        LineStream open = stream;
        if (open != null) {
            open.close();
        }
    }
}
