package io.portreeve.finding;

import io.portreeve.document.TextEdit;
import io.portreeve.model.Place;
import java.util.List;
import java.util.Optional;

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

    /** With an edit of what stands at a place, unless the same characters are used elsewhere too. */
    public static Fix at(Place place, String description, Optional<TextEdit> edit) {
        return new Fix(
                description,
                edit.filter(unused -> !place.shared()).map(List::of).orElse(List.of()));
    }

    /** Advice without an edit. */
    public static Fix advice(String description) {
        return new Fix(description, List.of());
    }
}
