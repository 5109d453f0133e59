package io.portreeve.bench.process;

import io.portreeve.bench.clusters.LargeCluster;
import io.portreeve.bench.clusters.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long whole commands take over the manifests of a large cluster, and how much longer over twice as many. */
final class ManyNamespaces implements Measure {
    private static final int NAMESPACES = 100;

    @Override
    public String name() {
        return "large";
    }

    @Override
    public List<Figure> figures(Setting setting) throws IOException, InterruptedException {
        String few = generated(setting.work(), NAMESPACES).toString();
        String many = generated(setting.work(), 2 * NAMESPACES).toString();
        List<Figure> figures = new ArrayList<>();
        figures.addAll(pair(setting, "scan", List.of("scan", few), List.of("scan", many)));
        figures.addAll(pair(setting, "map", List.of("map", few), List.of("map", many)));
        figures.addAll(pair(setting, "reach", List.of("reach", few), List.of("reach", many)));
        figures.addAll(pair(setting, "diff", List.of("diff", few, few), List.of("diff", many, many)));
        return figures;
    }

    private static List<Figure> pair(Setting setting, String command, List<String> few, List<String> many)
            throws IOException, InterruptedException {
        Child once = setting.launcher(few);
        Child twice = setting.launcher(many);
        return Pairs.of(setting.options().runs(), twice::wallSeconds, once::wallSeconds)
                .figures(
                        setting.jdk(),
                        "s",
                        1,
                        command + ", 20,000 pods and 2,000 policies, wall",
                        command + ", 10,000 pods and 1,000 policies, wall",
                        command + ": twice the cluster / the cluster");
    }

    private static Path generated(Path work, int namespaces) throws IOException {
        Path folder = work.resolve("company-" + namespaces);
        if (!Files.exists(folder)) {
            Files.createDirectory(folder);
            LargeCluster.write(Shape.COMPANY.within(namespaces), folder);
        }
        return folder;
    }
}
