package io.portreeve.bench.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How long a user waits for the scan of one small file, against the bare start of a JVM. */
final class StartUp implements Measure {
    private static final Path SMALL = Path.of("examples/admin-dashboard/2-misconfigured.yaml");

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> figures(Setting setting) throws IOException, InterruptedException {
        Child scan = setting.scan(SMALL);
        Child bare = setting.bareStart();
        return Pairs.of(setting.options().starts(), scan::wallSeconds, bare::wallSeconds)
                .figures(
                        setting.jdk(),
                        "ms",
                        1000,
                        "`./portreeve scan` of one small file, wall",
                        "bare start of the JVM, wall",
                        "start-up: scan / bare start");
    }
}
