package io.portreeve.cluster;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.ObjectId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A living cluster that is listed once and watched from then on, kind by kind. What changes is asked for by whoever keeps the objects;
 * here stays what is needed to tell changes.
 */
public final class ClusterWatch implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Set<String> SELECTING = Set.of("Service", "NetworkPolicy");

    private final ClusterOptions options;
    private final WatchTempo tempo;
    private final Connection connection;
    private final LiveStore store;
    private final Arrivals arrivals;
    private final WatchTroubles troubles;
    private final List<KindWatch> kinds = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean begun;
    private volatile String unreachable = "";

    private ClusterWatch(ClusterOptions options, LiveObjects objects, WatchTempo tempo, WatchNews news)
            throws IOException {
        this.options = options;
        this.tempo = tempo;
        connection = new Connection(options);
        store = new LiveStore(objects);
        arrivals = new Arrivals(store, news, this::listAgain);
        troubles = new WatchTroubles(store, news);
    }

    /**
     * One that lists already.
     *
     * @param options without a namespace: all are watched
     * @throws java.nio.file.NoSuchFileException with a sentence, where no such cluster is known; one that does not answer is waited for
     */
    public static ClusterWatch start(ClusterOptions options, LiveObjects objects, WatchTempo tempo, WatchNews news)
            throws IOException {
        ClusterWatch watch = new ClusterWatch(options, objects, tempo, news);
        watch.run(watch::look, "portreeve-discovery");
        return watch;
    }

    private void run(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Finds out what is served, and what more is served later. */
    private void look() {
        int failures = 0;
        while (isOpen()) {
            Duration pause = tempo.discovery();
            try {
                discover();
                failures = 0;
                unreachable = "";
            } catch (Refusal refusal) {
                failures++;
                unreachable = refusal.words();
                pause = tempo.pause(failures);
            }
            if (pause(pause)) {
                return;
            }
        }
    }

    private void discover() throws Refusal {
        ApiServer server = connection.server();
        Troubles met = Troubles.ofWatch();
        List<Resource> served;
        try {
            served = Discovery.of(server, options.kinds(), met);
        } catch (Refusal refusal) {
            if (refusal.is(Refusal.UNAUTHORIZED)) {
                connection.refused(server);
            }
            throw refusal;
        }
        troubles.discovered(met);
        List<KindWatch> found = added(served);
        start(found, kind -> rank(kind) == 0);
        awaitSettled(found, kind -> SELECTING.contains(kind.resource().kind().kind()));
        start(found, kind -> rank(kind) == 1);
        awaitSettled(found, kind -> rank(kind) == 1);
        start(found, kind -> rank(kind) == 2);
    }

    /** Those of which nobody knew yet. */
    private List<KindWatch> added(List<Resource> served) {
        Set<String> known = kinds.stream().map(kind -> kind.resource().name()).collect(Collectors.toSet());
        List<KindWatch> found = new ArrayList<>();
        for (Resource resource : served) {
            if (!known.contains(resource.name())) {
                found.add(new KindWatch(resource, connection, arrivals, tempo, troubles));
            }
        }
        kinds.addAll(found);
        begun = true;
        return found;
    }

    /** What selects pods comes before them, and ConfigMaps behind the workloads that may name one. */
    private int rank(KindWatch kind) {
        if (arrivals.wantsMetadata(kind.resource())) {
            return 2;
        }
        return Arrivals.runsPods(kind.resource()) ? 1 : 0;
    }

    private void start(List<KindWatch> found, Predicate<KindWatch> which) {
        found.stream()
                .filter(which)
                .forEach(kind -> run(kind, "portreeve-watch-" + kind.resource().name()));
    }

    private void awaitSettled(List<KindWatch> found, Predicate<KindWatch> which) {
        while (isOpen()
                && found.stream().filter(which).anyMatch(kind -> !kind.pulse().isSettled())) {
            pause(LOOK);
        }
    }

    /** Whether it was closed meanwhile. */
    private boolean pause(Duration pause) {
        try {
            return closed.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed.countDown();
            return true;
        }
    }

    private void listAgain(Predicate<Resource> which) {
        for (KindWatch kind : kinds) {
            if (which.test(kind.resource()) && kind.pulse().isSettled()) {
                kind.listAgain();
            }
        }
    }

    /** What the cluster is called. */
    public String context() {
        return connection.context();
    }

    /** Whether it has not been closed. */
    public boolean isOpen() {
        return closed.getCount() > 0;
    }

    /** Whether every kind that may be listed has been. */
    public boolean isListed() {
        return begun && kinds.stream().allMatch(kind -> kind.pulse().isSettled());
    }

    /** Waits until something has changed, or the time is over. */
    public void awaitChange(Duration most) throws InterruptedException {
        store.awaitChange(most.toNanos());
    }

    /** What each object has become since this was asked before; empty where it is gone. */
    public Map<ObjectId, Optional<KubernetesObject>> takeChanges() {
        return store.take();
    }

    /** Which kind has not been heard from for longer than the patience lasts; of several the one for the longest. */
    public Optional<Silence> silence() {
        return kinds.stream()
                .filter(kind -> kind.pulse().nanosBroken() > tempo.patience().toNanos())
                .max(Comparator.comparingLong(kind -> kind.pulse().nanosBroken()))
                .map(kind -> new Silence(
                        kind.resource().name(),
                        Duration.ofNanos(kind.pulse().nanosSinceHeard()),
                        kind.pulse().trouble()));
    }

    /**
     * That a kind is not heard from.
     *
     * @param kind as kubectl names it
     * @param because may be empty
     */
    public record Silence(String kind, Duration since, String because) {}

    /** What has not been listed yet, in a few words; empty where nothing is missing. */
    public String missing() {
        if (!begun) {
            return "what the API server serves" + (unreachable.isEmpty() ? "" : " (" + unreachable + ")");
        }
        return kinds.stream()
                .filter(kind -> !kind.pulse().isSettled())
                .map(kind -> kind.resource().name()
                        + (kind.pulse().trouble().isEmpty()
                                ? ""
                                : " (" + kind.pulse().trouble() + ")"))
                .collect(Collectors.joining(", "));
    }

    /** How many kinds are watched, without those that may not be. */
    public int listedKinds() {
        return (int) kinds.stream().filter(kind -> kind.pulse().isListed()).count();
    }

    /** How many objects there are, those for which others stand among them. */
    public int objects() {
        return store.size();
    }

    /** How often a watch was begun. */
    public long watches() {
        return kinds.stream().mapToLong(kind -> kind.pulse().watches()).sum();
    }

    /** How long ago the kind was heard from that has been silent for the longest. */
    public Duration sinceHeard() {
        return Duration.ofNanos(kinds.stream()
                .filter(kind -> kind.pulse().isListed())
                .mapToLong(kind -> kind.pulse().nanosSinceHeard())
                .max()
                .orElse(0));
    }

    @Override
    public void close() {
        closed.countDown();
        kinds.forEach(KindWatch::close);
        connection.close();
    }
}
