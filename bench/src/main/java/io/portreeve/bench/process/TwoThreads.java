package io.portreeve.bench.process;

import java.io.IOException;
import java.util.List;

/** How much sooner a scan ends when two threads share the work. */
final class TwoThreads implements Measure {
    @Override
    public String name() {
        return "threads";
    }

    @Override
    public List<Figure> figures(Setting setting) throws IOException, InterruptedException {
        Child one = scan(setting, 1);
        Child two = scan(setting, 2);
        return Pairs.of(setting.options().runs(), one::wallSeconds, two::wallSeconds)
                .figures(
                        setting.jdk(),
                        "s",
                        1,
                        "full scan, `--threads 1`, wall",
                        "full scan, `--threads 2`, wall",
                        "wall: one thread / two threads");
    }

    private static Child scan(Setting setting, int threads) {
        return setting.scan(setting.manifests(), "--format", "json", "--threads", String.valueOf(threads));
    }
}
