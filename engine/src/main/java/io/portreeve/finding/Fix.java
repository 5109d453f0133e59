package io.portreeve.finding;

import io.portreeve.document.TextEdit;
import java.util.List;

/**
 * The edit that settles a finding.
 *
 * @param description states the edit: "write targetPort: 9000"
 * @param edits the exact splices; empty when the edit cannot be made safely and the description has to do
 */
public record Fix(String description, List<TextEdit> edits) {
    public Fix {
        edits = List.copyOf(edits);
    }

    /** Advice without an edit. */
    public static Fix advice(String description) {
        return new Fix(description, List.of());
    }
}
