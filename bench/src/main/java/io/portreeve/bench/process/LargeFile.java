package io.portreeve.bench.process;

import io.portreeve.bench.manifests.Manifests;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether a file of 50 MB is scanned within a heap of 1 GiB, how long that takes and how much memory in all. */
final class LargeFile implements Measure {
    private static final long CHARACTERS = 50_000_000;
    private static final int SEED = 7;
    private static final String HEAP = "1g";

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<Figure> figures(Setting setting) throws IOException, InterruptedException {
        Child scan = setting.scanWithin(HEAP, generated(setting.work()), "--format", "json", "--threads", "1");
        scan.wallSeconds();
        List<Double> seconds = new ArrayList<>();
        List<Double> mebibytes = new ArrayList<>();
        for (int run = 0; run < setting.options().runs(); run++) {
            seconds.add(scan.wallSeconds());
            mebibytes.add(scan.peakMebibytes());
        }
        String version = setting.jdk().version();
        return List.of(
                new Figure("one file of 50 MB, heap of 1 GiB, wall", version, "s", new Series(seconds)),
                new Figure("one file of 50 MB, heap of 1 GiB, peak resident", version, "MiB", new Series(mebibytes)));
    }

    private static Path generated(Path work) throws IOException {
        Path file = work.resolve("large.yaml");
        if (!Files.exists(file)) {
            try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                Manifests.write(SEED, CHARACTERS, out);
            }
        }
        return file;
    }
}
