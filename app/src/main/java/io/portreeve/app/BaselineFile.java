package io.portreeve.app;

import io.portreeve.document.Cursor;
import io.portreeve.document.Document;
import io.portreeve.finding.Baseline;
import io.portreeve.report.BaselineReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The way of a baseline from a file and back. */
final class BaselineFile {
    private static final String FLAG = "--baseline";

    private BaselineFile() {}

    static Baseline read(String path, Path workingFolder) {
        Optional<Document> document = ConfigurationFile.document(FLAG, path, workingFolder);
        Cursor root = document.map(Document::cursor)
                .orElseThrow(() -> new UsageException(FLAG + ": " + path + " is empty, so it is no baseline"));
        Cursor schema = root.get("schema");
        if (schema.text().filter(BaselineReport.SCHEMA::equals).isEmpty()) {
            throw new UsageException(schema.range() + ": this is no baseline: its schema is not "
                    + BaselineReport.SCHEMA + ". --write-baseline makes one.");
        }
        List<Baseline.Entry> entries =
                root.get("findings").items().stream().map(BaselineFile::entry).toList();
        return new Baseline(entries);
    }

    private static Baseline.Entry entry(Cursor item) {
        return new Baseline.Entry(
                text(item, "fingerprint"),
                text(item, "rule"),
                text(item, "file"),
                text(item, "object"),
                Optional.of(item.get("fingerprint").range()));
    }

    private static String text(Cursor item, String key) {
        return item.get(key)
                .text()
                .orElseThrow(() -> new UsageException(item.range() + ": this entry of the baseline lacks '" + key
                        + "'. Take it out, or write the baseline anew."));
    }

    static void write(Path file, Baseline baseline) {
        try {
            AtomicFile.write(file, out -> BaselineReport.write(baseline, out));
        } catch (IOException e) {
            throw new UsageException("the baseline cannot be written to " + file + ": " + e);
        }
    }
}
