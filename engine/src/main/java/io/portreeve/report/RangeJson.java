package io.portreeve.report;

import io.portreeve.source.Position;
import io.portreeve.source.SourceRange;
import java.io.IOException;

/** A range in JSON: lines and columns 1-based, columns in code points, the end behind the last character. */
final class RangeJson {
    private RangeJson() {}

    /** Writes {@code range}; the file is the caller's to say. */
    static void write(Json json, SourceRange range) throws IOException {
        json.object("range", () -> {
            position(json, "start", range.startPosition());
            position(json, "end", range.endPosition());
        });
    }

    private static void position(Json json, String name, Position position) throws IOException {
        json.object(name, () -> {
            json.number("line", position.line());
            json.number("column", position.column());
        });
    }
}
