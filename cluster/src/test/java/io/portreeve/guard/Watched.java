package io.portreeve.guard;

import io.portreeve.admission.ClusterState;
import io.portreeve.cluster.ClusterOptions;
import io.portreeve.cluster.ClusterWatch;
import io.portreeve.cluster.LiveObjects;
import io.portreeve.cluster.StreamingCluster;
import io.portreeve.cluster.WatchTempo;
import io.portreeve.document.Limits;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.guard.metrics.Metrics;
import io.portreeve.model.reader.ObjectReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A cluster that is watched in haste. */
final class Watched implements AutoCloseable {
    /** As the usual one, but that nobody waits long between two tries. */
    static final WatchTempo HASTE = new WatchTempo(
            Duration.ofMillis(5),
            Duration.ofMillis(50),
            Duration.ofMillis(50),
            Duration.ofSeconds(30),
            Duration.ofMillis(20),
            Duration.ofHours(1),
            Duration.ofSeconds(60));

    final List<String> news = new CopyOnWriteArrayList<>();
    final Metrics metrics = new Metrics();
    final LiveCluster cluster;

    Watched(StreamingCluster server, Path folder) throws IOException {
        this(server, folder, HASTE, FoldingTempo.USUAL);
    }

    Watched(StreamingCluster server, Path folder, WatchTempo tempo, FoldingTempo folding) throws IOException {
        LiveObjects objects = new LiveObjects(Limits.DEFAULT, new ObjectReader());
        ClusterOptions options =
                new ClusterOptions(Optional.empty(), Optional.empty(), objects.watched(), server.environment(folder));
        ClusterWatch watch =
                ClusterWatch.start(options, objects, tempo, (event, sentence) -> news.add(event + ": " + sentence));
        cluster = LiveCluster.of(
                watch,
                ExposureOptions.NONE,
                folding,
                Clock.systemUTC(),
                (event, sentence) -> news.add(event + ": " + sentence));
        cluster.count(metrics);
    }

    /** With the patience of nobody: what is not heard from at a moment is unknown. */
    static WatchTempo impatient() {
        return new WatchTempo(
                HASTE.firstPause(),
                HASTE.longestPause(),
                HASTE.forbiddenPause(),
                HASTE.silence(),
                HASTE.settling(),
                HASTE.discovery(),
                Duration.ZERO);
    }

    /** Its objects in order, each as {@code Kind/namespace/name}; or that they are unknown. */
    String objects() {
        return cluster.state()
                .map(ClusterState::objects)
                .map(all -> all.stream()
                        .map(object -> object.id().toString())
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .orElse("unknown");
    }

    /** Waits until these are its objects. */
    void becomes(String objects) {
        Await.until(objects + " (and not " + objects() + ")", () -> objects().equals(objects));
    }

    @Override
    public void close() {
        cluster.close();
    }
}
