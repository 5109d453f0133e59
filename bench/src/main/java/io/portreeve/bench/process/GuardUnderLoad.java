package io.portreeve.bench.process;

import io.portreeve.bench.guard.GuardRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many reviews the webhook answers over TLS, and what the size of the cluster costs: an empty one is asked beside large ones. */
final class GuardUnderLoad implements Measure {
    private static final String HEAP = "1g";
    private static final int SECONDS = 20;

    /** Replicas of each of 10,000 applications: one object stands for those that a Deployment makes alike. */
    private static final Map<String, Integer> CLUSTERS = new TreeMap<>(Map.of(
            "1 empty cluster",
            0,
            "2 10,000 Services, 150,000 pods of 10,000 Deployments",
            1,
            "3 the same as single pods",
            15));

    @Override
    public String name() {
        return "guard";
    }

    @Override
    public List<Figure> figures(Setting setting) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        for (Map.Entry<String, Integer> cluster : CLUSTERS.entrySet()) {
            Path file = setting.work().resolve("guard.tsv");
            Path folder = setting.work().resolve("guard-tls-" + cluster.getValue());
            setting.warm(
                            GuardRun.class,
                            HEAP,
                            List.of(
                                    cluster.getKey(),
                                    String.valueOf(cluster.getValue()),
                                    String.valueOf(SECONDS),
                                    folder.toString(),
                                    file.toString()))
                    .wallSeconds();
            Files.readAllLines(file).forEach(line -> figures.add(Figure.ofLine(line, setting.jdk())));
        }
        return figures;
    }
}
