package io.portreeve.report;

import io.portreeve.finding.Baseline;
import java.io.IOException;

/** A baseline as a file: one entry for each finding, in one order, so that a review sees what came and what went. */
public final class BaselineReport {
    /** What the file says it is. */
    public static final String SCHEMA = "portreeve.io/baseline/v1";

    private BaselineReport() {}

    /** Writes the whole file; the same baseline gives the same characters. */
    public static void write(Baseline baseline, Appendable out) throws IOException {
        try (Json json = new Json(out)) {
            json.object(() -> {
                json.text("schema", SCHEMA);
                json.array("findings", baseline.entries(), entry -> entry(json, entry));
            });
        }
    }

    private static void entry(Json json, Baseline.Entry entry) throws IOException {
        json.object(() -> {
            json.text("rule", entry.rule());
            json.text("file", entry.file());
            json.text("object", entry.object());
            json.text("fingerprint", entry.fingerprint());
        });
    }
}
