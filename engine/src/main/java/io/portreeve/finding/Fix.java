package io.portreeve.finding;

import io.portreeve.document.TextEdit;
import io.portreeve.model.Place;
import io.portreeve.source.SourceRange;
import java.util.List;
import java.util.Optional;

/**
 * The edit that settles a finding.
 *
 * @param description states the edit: "write targetPort: 9000"
 * @param edits the exact splices, to be made all or none; empty when the edit is left to people and the description has to do
 * @param rests characters that the edit counts on: it is wrong once another edit has changed them
 * @param left why the edit is left to people, a clause; empty where there are edits
 */
public record Fix(String description, List<TextEdit> edits, List<SourceRange> rests, String left) {
    /** What as a rule is in the way of an edit. */
    private static final String DECISION = "it takes a decision, or a fact that the input does not hold";

    private static final String SHARED =
            "an alias uses the same characters elsewhere, and the edit would reach there too";

    private static final String STYLE = "it is written in a way that leaves no safe place for the edit";

    public Fix {
        edits = List.copyOf(edits);
        rests = List.copyOf(rests);
    }

    /** These edits; advice where there are none. */
    public Fix(String description, List<TextEdit> edits) {
        this(description, edits, List.of(), edits.isEmpty() ? DECISION : "");
    }

    /** Advice without an edit. */
    public static Fix advice(String description) {
        return advice(description, DECISION);
    }

    /** Advice without an edit, for a reason of its own. */
    public static Fix advice(String description, String because) {
        return new Fix(description, List.of(), List.of(), because);
    }

    /** An edit; advice where the way the manifest is written does not allow it. */
    public static Fix edit(String description, Optional<TextEdit> edit) {
        return edit.map(known -> new Fix(description, List.of(known))).orElseGet(() -> advice(description, STYLE));
    }

    /** The same fix where these characters serve one place only, else advice. */
    public Fix unlessShared(Place... places) {
        for (Place place : places) {
            if (place.shared()) {
                return advice(description, SHARED);
            }
        }
        return this;
    }

    /** Advice to make the edit elsewhere; what takes a decision stays as it is. */
    public Fix madeElsewhere(String because) {
        return edits.isEmpty() && left.equals(DECISION) ? this : advice(description, because);
    }

    /** The same fix, counting on these characters. */
    public Fix restingOn(SourceRange stays) {
        return new Fix(description, edits, List.of(stays), left);
    }
}
