package io.portreeve.sources.helm;

import io.portreeve.document.Cursor;
import io.portreeve.source.SourceCandidate;
import io.portreeve.source.SourceFile;
import io.portreeve.source.TreeItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A chart that stands for itself, not as a part of another one.
 *
 * @param candidate its {@code Chart.yaml}, or its archive
 * @param unit the located folder or archive
 * @param shown how its files begin when they are shown: a folder with its slash, an archive with a colon
 * @param files its files, and those of the charts it depends on
 * @param left links that lead out of it
 * @param missing charts it depends on that are nowhere
 */
record Chart(
        SourceCandidate candidate,
        String unit,
        String shown,
        ChartFiles files,
        List<String> left,
        List<Dependencies.Missing> missing) {
    private static final String ARCHIVE = ".tgz";

    Chart {
        left = List.copyOf(left);
        missing = List.copyOf(missing);
    }

    /** Whether a file is the archive of a chart that somebody named. */
    static boolean isArchive(SourceCandidate candidate) {
        return candidate.named() && candidate.name().endsWith(ARCHIVE);
    }

    /** Gathers all that rendering needs. */
    static Chart read(SourceCandidate candidate) throws ChartException {
        try {
            return isArchive(candidate) ? archive(candidate) : folder(candidate);
        } catch (IOException e) {
            throw new ChartException("The chart cannot be read: " + e.getMessage() + ".");
        }
    }

    private static Chart archive(SourceCandidate candidate) throws IOException, ChartException {
        try (var in = candidate.content().open()) {
            ChartFiles files = ChartArchive.read(in, candidate.path()).files();
            return new Chart(
                    candidate,
                    candidate.located(),
                    candidate.path() + ":",
                    files,
                    List.of(),
                    Dependencies.missing(files));
        }
    }

    private static Chart folder(SourceCandidate candidate) throws IOException, ChartException {
        String shown = candidate
                .path()
                .substring(0, candidate.path().length() - candidate.name().length());
        Optional<TreeItem> item = candidate.item();
        Optional<TreeItem> folder = item.isPresent() ? item.get().parent() : Optional.empty();
        if (folder.isEmpty()) {
            throw new ChartException("The chart's folder cannot be found.");
        }
        List<String> left = new ArrayList<>();
        ChartFiles files = ChartReader.folder(folder.get(), shown, left);
        List<Dependencies.Missing> missing = Dependencies.complete(files, folder.get(), shown);
        return new Chart(candidate, candidate.folder(), shown, files, left, missing);
    }

    /** What {@code Chart.yaml} says under a key. */
    Optional<String> says(String key) {
        return files.find(ChartFiles.METADATA)
                .flatMap(ChartFile::text)
                .flatMap(ChartValues::root)
                .map(root -> root.get(key))
                .flatMap(Cursor::text);
    }

    /** The file of a template by what Helm calls it, where the folders of the charts in it are called as the charts are. */
    Optional<SourceFile> template(String source) {
        String path = source.substring(source.indexOf('/') + 1);
        return files.find(path).flatMap(ChartFile::text);
    }
}
