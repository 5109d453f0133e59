package io.portreeve.sources.helm;

import io.portreeve.source.TreeItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Gathers the files of a chart from a folder or an archive, so that nothing else has to be given to Helm. */
final class ChartReader {
    private static final int MOST_DEPTH = 20;

    private final TreeItem chart;
    private final ChartFiles files = new ChartFiles();
    private final List<String> left = new ArrayList<>();

    private ChartReader(TreeItem chart) {
        this.chart = chart;
    }

    /**
     * The files of a chart's folder.
     *
     * @param shown how the folder is shown, with a final slash where it is not empty
     * @param left takes the links that lead out of the chart, which are left out
     */
    static ChartFiles folder(TreeItem chart, String shown, List<String> left) throws ChartException {
        ChartReader reader = new ChartReader(chart);
        reader.add(chart, "", shown, 0);
        left.addAll(reader.left);
        return reader.files;
    }

    private void add(TreeItem folder, String path, String shown, int depth) throws ChartException {
        if (depth > MOST_DEPTH) {
            throw new ChartException("The folders of the chart are nested more than " + MOST_DEPTH + " deep.");
        }
        try {
            for (TreeItem child : folder.children()) {
                add(child, child.name(), path, shown, depth);
            }
        } catch (IOException e) {
            throw new ChartException("The chart cannot be read: " + shown + path + ": " + e.getMessage() + ".");
        }
    }

    private void add(TreeItem item, String name, String folder, String shown, int depth)
            throws ChartException, IOException {
        String path = folder + name;
        switch (item.kind()) {
            case FOLDER -> {
                if (!name.equals(".git")) {
                    add(item, path + "/", shown, depth + 1);
                }
            }
            case FILE -> addFile(item, path, shown);
            case LINK -> follow(item, name, folder, shown, depth);
            default -> {}
        }
    }

    /** Helm would follow any link; here only one to elsewhere in the chart. */
    private void follow(TreeItem link, String name, String folder, String shown, int depth)
            throws ChartException, IOException {
        TreeItem target = link.target();
        if (target.place().startsWith(chart.place() + "/")) {
            add(target, name, folder, shown, depth + 1);
        } else {
            left.add(folder + name);
        }
    }

    private void addFile(TreeItem item, String path, String shown) throws ChartException, IOException {
        byte[] bytes;
        try (InputStream in = item.open()) {
            bytes = in.readNBytes(ChartFiles.MOST_FILE_BYTES + 1);
        }
        if (bytes.length > ChartFiles.MOST_FILE_BYTES) {
            throw new ChartException("The file " + path + " of the chart is larger than 16 MiB.");
        }
        String inOwn = path.substring(ChartFiles.chartOf(path).length());
        boolean dependency = inOwn.startsWith("charts/") && inOwn.endsWith(".tgz");
        if (dependency) {
            addArchive(path, shown, bytes);
        } else {
            files.add(path, new ChartFile(shown + path, bytes));
        }
    }

    /** A chart in an archive is unpacked, since templates in it are not to be told from others. */
    private void addArchive(String path, String shown, byte[] bytes) throws ChartException {
        ChartArchive archive = ChartArchive.read(new ByteArrayInputStream(bytes), shown + path);
        files.addAll(path.substring(0, path.lastIndexOf('/') + 1) + archive.name(), archive.files());
    }
}
