package io.portreeve.report;

import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.io.IOException;

/** Files and ranges in SARIF: URIs relative to one base, columns in UTF-16 units. */
final class SarifPlace {
    /** The name under which consumers know the root of the sources. */
    static final String BASE = "%SRCROOT%";

    private final Json json;

    SarifPlace(Json json) {
        this.json = json;
    }

    /** Writes the physical location of a range. */
    void of(SourceRange range) throws IOException {
        json.object("physicalLocation", () -> {
            artifact(range.file().path());
            region("region", range);
        });
    }

    /** Writes the physical location of a whole file. */
    void of(String path) throws IOException {
        json.object("physicalLocation", () -> artifact(path));
    }

    /** Writes which file is meant. */
    void artifact(String path) throws IOException {
        json.object("artifactLocation", () -> {
            String uri = FileUri.of(path);
            json.text("uri", uri);
            if (!FileUri.isAbsolute(uri)) {
                json.text("uriBaseId", BASE);
            }
        });
    }

    /** Writes a range of the file at hand. */
    void region(String name, SourceRange range) throws IOException {
        SourceFile file = range.file();
        json.object(name, () -> {
            json.number("startLine", range.startPosition().line());
            json.number("startColumn", file.utf16Column(range.start()));
            json.number("endLine", range.endPosition().line());
            json.number("endColumn", file.utf16Column(range.end()));
        });
    }
}
