package io.portreeve.sources.helm;

import io.portreeve.document.Cursor;
import io.portreeve.source.SourceFile;
import io.portreeve.source.TreeItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The charts that a chart depends on: those that it does not hold are taken from where it says they are, or from beside it; in
 * the place of the others an empty one is put, because Helm renders nothing of a chart that lacks one.
 */
final class Dependencies {
    private static final String LOCAL = "file://";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final int MOST_DEPTH = 4;

    /** A chart is not trusted to say where on the machine to look. */
    private static final int MOST_STEPS_UP = 3;

    private final ChartFiles files;
    private final TreeItem folder;
    private final String shown;
    private final int depth;
    private final List<Missing> missing = new ArrayList<>();

    private Dependencies(ChartFiles files, TreeItem folder, String shown, int depth) {
        this.files = files;
        this.folder = folder;
        this.shown = shown;
        this.depth = depth;
    }

    /**
     * A dependency that is nowhere.
     *
     * @param condition the value that switches it on; empty for none
     */
    record Missing(String name, String repository, Optional<String> condition) {}

    /** Completes the files of a chart whose folder is known, and tells what could not be found. */
    static List<Missing> complete(ChartFiles files, TreeItem folder, String shown) throws ChartException {
        Dependencies dependencies = new Dependencies(files, folder, shown, 0);
        dependencies.run();
        return dependencies.missing;
    }

    /** Puts empty charts in the place of those that an archive lacks. */
    static List<Missing> missing(ChartFiles files) throws ChartException {
        List<Missing> missing = new ArrayList<>();
        Set<String> present = present(files);
        for (Cursor each : declared(files)) {
            String name = each.get("name").text().orElse("");
            if (isName(name) && present.add(name)) {
                missing.add(missing(each, name));
                putEmpty(files, name);
            }
        }
        return missing;
    }

    private void run() throws ChartException {
        if (depth == MOST_DEPTH) {
            return;
        }
        Set<String> present = present(files);
        for (Cursor each : declared(files)) {
            String name = each.get("name").text().orElse("");
            if (!isName(name) || !present.add(name)) {
                continue;
            }
            Optional<TreeItem> found = find(name, each.get("repository").text().orElse(""));
            if (found.isPresent()) {
                take(name, found.get());
            } else {
                missing.add(missing(each, name));
                putEmpty(files, name);
            }
        }
    }

    private static Missing missing(Cursor declared, String name) {
        return new Missing(
                name,
                declared.get("repository").text().orElse(""),
                declared.get("condition").text());
    }

    /** Whether something can be the name of a chart, and so of a folder. */
    private static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static void putEmpty(ChartFiles files, String name) throws ChartException {
        String metadata = "apiVersion: v2\nname: " + name + "\nversion: 0.0.0\n";
        files.add(
                "charts/" + name + "/" + ChartFiles.METADATA,
                new ChartFile(name, metadata.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Cursor> declared(ChartFiles files) {
        List<Cursor> declared = new ArrayList<>();
        for (String file : List.of(ChartFiles.METADATA, "requirements.yaml")) {
            root(files, file)
                    .ifPresent(root -> declared.addAll(root.get("dependencies").items()));
        }
        return declared;
    }

    private static Optional<Cursor> root(ChartFiles files, String path) {
        Optional<SourceFile> text = files.find(path).flatMap(ChartFile::text);
        return text.flatMap(ChartValues::root);
    }

    /** The names of the charts in {@code charts/}. */
    private static Set<String> present(ChartFiles files) {
        Set<String> names = new HashSet<>();
        for (String path : files.all().keySet()) {
            String chart = ChartFiles.chartOf(path);
            boolean direct =
                    !chart.isEmpty() && chart.indexOf("/charts/") < 0 && path.equals(chart + ChartFiles.METADATA);
            if (direct) {
                root(files, path).flatMap(root -> root.get("name").text()).ifPresent(names::add);
            }
        }
        return names;
    }

    private Optional<TreeItem> find(String name, String repository) throws ChartException {
        try {
            return repository.startsWith(LOCAL) ? chartAt(repository.substring(LOCAL.length())) : chartAt("../" + name);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The chart in a folder, by its path from this one. */
    private Optional<TreeItem> chartAt(String relative) throws IOException {
        List<String> steps = List.of(relative.split("/", -1));
        boolean far = steps.stream().filter(step -> step.equals("..")).count() > MOST_STEPS_UP;
        if (relative.startsWith("/") || far) {
            return Optional.empty();
        }
        Optional<TreeItem> here = Optional.of(folder);
        for (String step : steps) {
            if (here.isEmpty()) {
                return here;
            }
            here = step.equals("..")
                    ? here.get().parent()
                    : step.isEmpty() || step.equals(".") ? here : child(here.get(), step);
        }
        return here.isPresent() && child(here.get(), ChartFiles.METADATA).isPresent() ? here : Optional.empty();
    }

    private static Optional<TreeItem> child(TreeItem folder, String name) throws IOException {
        return folder.children().stream()
                .filter(child -> child.name().equals(name))
                .findFirst();
    }

    private void take(String name, TreeItem chart) throws ChartException {
        String beside = beside(chart);
        ChartFiles taken = ChartReader.folder(chart, beside, new ArrayList<>());
        new Dependencies(taken, chart, beside, depth + 1).run();
        files.addAll("charts/" + name, taken);
    }

    /** How the folder of another chart is shown, as this one is: up to what both have in common, and down from there. */
    private String beside(TreeItem chart) {
        String own = folder.place() + "/";
        String other = chart.place() + "/";
        int common = 0;
        for (int i = 0; i < Math.min(own.length(), other.length()) && own.charAt(i) == other.charAt(i); i++) {
            common = own.charAt(i) == '/' ? i + 1 : common;
        }
        String here = shown;
        for (int i = common; i < own.length(); i++) {
            here = own.charAt(i) == '/' ? above(here) : here;
        }
        return here + other.substring(common);
    }

    /** The folder above one that is shown with a final slash, or that stands alone behind a colon. */
    private static String above(String folder) {
        String open = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
        int cut = Math.max(open.lastIndexOf('/'), open.lastIndexOf(':')) + 1;
        String last = open.substring(cut);
        return last.isEmpty() || last.equals("..") ? folder + "../" : open.substring(0, cut);
    }
}
