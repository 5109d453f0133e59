package io.portreeve.bench.process;

import io.portreeve.app.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How much CPU a full scan takes, against parsing the same files. */
final class ScanAgainstParsing implements Measure {
    @Override
    public String name() {
        return "cpu";
    }

    @Override
    public List<Figure> figures(Setting setting) throws IOException, InterruptedException {
        Path manifests = setting.manifests();
        Child scan = setting.program(
                Main.class, Setting.scanning(manifests, "--threads", "1", "--format", "json", "--progress", "never"));
        Child parsing = setting.program(ParseFiles.class, List.of(manifests.toString()));
        return Pairs.of(setting.options().runs(), scan::cpuSeconds, parsing::cpuSeconds)
                .figures(
                        setting.jdk(),
                        "s",
                        1,
                        "full scan, all rules, JSON, CPU",
                        "parsing the same files, CPU",
                        "CPU: scan / parsing");
    }
}
