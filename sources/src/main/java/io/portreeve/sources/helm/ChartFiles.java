package io.portreeve.sources.helm;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of one chart and of the charts in it, by their {@code /}-separated path in the chart. */
final class ChartFiles {
    static final String METADATA = "Chart.yaml";
    static final int MOST_FILE_BYTES = 16 << 20;
    private static final int MOST_FILES = 5_000;
    private static final long MOST_BYTES = 64L << 20;

    private final SortedMap<String, ChartFile> files = new TreeMap<>();
    private long bytes;

    /** Takes in a file; what is there already stays. */
    void add(String path, ChartFile file) throws ChartException {
        bytes += file.size();
        if (files.size() == MOST_FILES || bytes > MOST_BYTES) {
            throw new ChartException("The chart has more than " + MOST_FILES + " files or " + (MOST_BYTES >> 20)
                    + " MiB, and was not rendered.");
        }
        files.putIfAbsent(path, file);
    }

    /** Takes in all files of another chart, below a folder. */
    void addAll(String folder, ChartFiles others) throws ChartException {
        for (var entry : others.files.entrySet()) {
            add(folder + "/" + entry.getKey(), entry.getValue());
        }
    }

    SortedMap<String, ChartFile> all() {
        return Collections.unmodifiableSortedMap(files);
    }

    Optional<ChartFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Whether a path is a template that Helm renders or that others include. */
    static boolean isTemplate(String path) {
        String inOwnChart = path.substring(chartOf(path).length());
        return inOwnChart.startsWith("templates/");
    }

    /** The folder of the chart that a file belongs to, with a final slash; empty for the outermost. */
    static String chartOf(String path) {
        String chart = "";
        String rest = path;
        while (rest.startsWith("charts/") && rest.indexOf('/', "charts/".length()) > 0) {
            int end = rest.indexOf('/', "charts/".length()) + 1;
            chart += rest.substring(0, end);
            rest = rest.substring(end);
        }
        return chart;
    }
}
