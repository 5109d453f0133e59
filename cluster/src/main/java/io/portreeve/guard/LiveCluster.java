package io.portreeve.guard;

import io.portreeve.admission.ClusterState;
import io.portreeve.cluster.ClusterWatch;
import io.portreeve.cluster.FaultText;
import io.portreeve.cluster.WatchNews;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.guard.metrics.Metrics;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.ObjectId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A cluster that is watched: its state follows within milliseconds, and is unknown while too little is heard. */
public final class LiveCluster implements KnownCluster, AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(5);

    private final ClusterWatch watch;
    private final Folding folding;
    private final FoldingTempo tempo;
    private final Clock clock;
    private final WatchNews news;
    private final Map<ObjectId, Optional<KubernetesObject>> changes = new LinkedHashMap<>();
    private volatile @Nullable ClusterState state;
    private boolean wasKnown;

    private LiveCluster(ClusterWatch watch, ExposureOptions options, FoldingTempo tempo, Clock clock, WatchNews news) {
        this.watch = watch;
        this.folding = new Folding(options, tempo, clock);
        this.tempo = tempo;
        this.clock = clock;
        this.news = news;
    }

    /** One that takes in what a watch brings, and closes it in the end. */
    public static LiveCluster of(
            ClusterWatch watch, ExposureOptions options, FoldingTempo tempo, Clock clock, WatchNews news) {
        LiveCluster cluster = new LiveCluster(watch, options, tempo, clock, news);
        new NamedThreads("portreeve-folding").newThread(cluster::follow).start();
        return cluster;
    }

    private void follow() {
        try {
            while (watch.isOpen()) {
                watch.awaitChange(LOOK);
                Thread.sleep(tempo.pause().toMillis());
                takeIn();
                tellWhetherKnown();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A fault must not be the last fold. */
    private void takeIn() throws InterruptedException {
        if (!watch.isListed() && state == null) {
            return;
        }
        try {
            changes.putAll(watch.takeChanges());
            state = folding.with(changes);
            changes.clear();
        } catch (RuntimeException e) {
            state = null;
            folding.doubt();
            news.tell("fault", FaultText.of(e));
            Thread.sleep(AFTER_FAULT.toMillis());
        }
    }

    private void tellWhetherKnown() {
        boolean known = state().isPresent();
        if (known != wasKnown) {
            wasKnown = known;
            news.tell(known ? "cluster-known" : "cluster-unknown", readiness());
        }
    }

    @Override
    public Optional<ClusterState> state() {
        return watch.silence().isPresent() ? Optional.empty() : Optional.ofNullable(state);
    }

    @Override
    public String readiness() {
        ClusterState now = state;
        if (now == null) {
            String missing = watch.missing();
            return "waiting for the cluster of context " + watch.context()
                    + (missing.isEmpty() ? "" : ": not listed yet: " + missing);
        }
        return watch.silence()
                .map(this::unheard)
                .orElseGet(() -> now.size() + " objects of " + watch.listedKinds()
                        + " kinds, watched in the cluster of context " + watch.context());
    }

    private String unheard(ClusterWatch.Silence silence) {
        Instant since = clock.instant().minus(silence.since()).truncatedTo(ChronoUnit.SECONDS);
        return silence.kind() + " have not been heard of since " + since
                + (silence.because().isEmpty() ? "" : " (" + silence.because() + ")")
                + ", so the cluster of context " + watch.context() + " counts as unknown";
    }

    /** Adds what there is to count. */
    public void count(Metrics metrics) {
        metrics.gauge("portreeve_guard_watched_kinds", "Kinds that are listed and watched.", watch::listedKinds);
        metrics.gauge(
                "portreeve_guard_watched_objects",
                "Objects of the cluster, those for which others stand among them.",
                watch::objects);
        metrics.gauge("portreeve_guard_kept_objects", "Objects that reviews are judged against.", this::kept);
        metrics.counted("portreeve_guard_watches_total", "Watches that were begun.", watch::watches);
        metrics.gauge(
                "portreeve_guard_watch_silence_seconds",
                "How long the kind has been silent that was last heard of the longest ago.",
                () -> watch.sinceHeard().toMillis() / 1000.0);
        metrics.gauge(
                "portreeve_guard_cluster_known",
                "Whether enough is heard of the cluster to judge.",
                () -> state().isPresent() ? 1 : 0);
    }

    private double kept() {
        ClusterState now = state;
        return now == null ? 0 : now.size();
    }

    @Override
    public void close() {
        watch.close();
    }
}
