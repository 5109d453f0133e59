package io.portreeve.rules.invalidport;

import io.portreeve.document.TextEdit;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.Place;
import java.util.Optional;

/**
 * One thing wrong with one field.
 *
 * @param what in words that fit behind "An API server refuses Service web: "
 * @param refused whether every API server refuses it; else the words stand alone
 */
record Fault(Place place, Severity severity, boolean refused, String what, Optional<Fix> fix) {
    static Fault refused(Place place, String what) {
        return new Fault(place, Severity.MEDIUM, true, what, Optional.empty());
    }

    /** Something that is right for some clusters, or once it is filled in. */
    static Fault doubtful(Place place, Severity severity, String what) {
        return new Fault(place, severity, false, what, Optional.empty());
    }

    Fault advising(String advice) {
        return new Fault(place, severity, refused, what, Optional.of(Fix.advice(advice)));
    }

    /** With the edit that settles it; advice only where the characters are used elsewhere too. */
    Fault fixedBy(String description, Optional<TextEdit> edit) {
        Fix settling = Fix.edit(description, edit).unlessShared(place);
        return new Fault(place, severity, refused, what, Optional.of(settling));
    }
}
