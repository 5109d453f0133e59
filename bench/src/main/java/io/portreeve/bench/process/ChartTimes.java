package io.portreeve.bench.process;

import io.portreeve.source.SourceCandidate;
import io.portreeve.source.SourceFinder;
import io.portreeve.source.SourceList;
import io.portreeve.source.SourceOptions;
import io.portreeve.sources.helm.HelmCharts;
import io.portreeve.sources.helm.HelmOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long charts take to render: each one alone, with the start of the process that renders it, and all in one run. */
final class ChartTimes implements Measure {
    private static final double NANOSECONDS = 1e9;

    @Override
    public String name() {
        return "charts";
    }

    @Override
    public List<Figure> figures(Setting setting) throws IOException {
        SourceList all = files(setting.manifests(), ".");
        List<String> charts = all.candidates().stream()
                .filter(candidate -> candidate.name().equals("Chart.yaml"))
                .map(SourceCandidate::folder)
                .filter(folder -> !folder.contains("/charts/") || !isPart(folder, all))
                .toList();
        boolean other = !Files.isSameFile(setting.jdk().home(), Path.of(System.getProperty("java.home")));
        if (charts.isEmpty() || other) {
            return List.of();
        }
        List<Double> alone = new ArrayList<>();
        for (String chart : charts) {
            alone.add(seconds(files(setting.manifests(), chart)));
        }
        double together = seconds(all) / charts.size();
        return List.of(
                figure("a chart alone, of " + charts.size() + ", wall", setting, alone),
                figure("a chart among all in one run, mean, wall", setting, List.of(together)));
    }

    private static Figure figure(String what, Setting setting, List<Double> seconds) {
        return new Figure(what, setting.jdk().version(), "ms", new Series(seconds).times(1000));
    }

    private static boolean isPart(String folder, SourceList all) {
        String outer = folder.substring(0, folder.lastIndexOf("/charts/"));
        return all.candidates().stream().anyMatch(candidate -> candidate.path().equals(outer + "/Chart.yaml"));
    }

    private static SourceList files(Path folder, String path) {
        return SourceFinder.find(List.of(path), folder, InputStream.nullInputStream(), SourceOptions.DEFAULT);
    }

    private static double seconds(SourceList files) {
        long begin = System.nanoTime();
        new HelmCharts(HelmOptions.DEFAULT).apply(files);
        return (System.nanoTime() - begin) / NANOSECONDS;
    }
}
