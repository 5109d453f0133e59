package io.portreeve.rules.backendunresolved;

import io.portreeve.document.ScalarEdits;
import io.portreeve.document.TextEdit;
import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Related;
import io.portreeve.finding.Severity;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import java.util.List;
import java.util.Optional;

/**
 * What the rule says of one broken reference.
 *
 * @param subject what is referred to, without its place
 */
record Verdict(
        Severity severity,
        Confidence confidence,
        String subject,
        String message,
        Optional<Fix> fix,
        List<Related> related) {
    /** Nothing but the input is needed to see it. */
    static Verdict certain(String subject, String message) {
        return new Verdict(Severity.MEDIUM, Confidence.CERTAIN, subject, message, Optional.empty(), List.of());
    }

    Verdict weighed(Severity other, Confidence otherConfidence) {
        return new Verdict(other, otherConfidence, subject, message, fix, related);
    }

    Verdict fixedBy(Fix other) {
        return new Verdict(severity, confidence, subject, message, Optional.of(other), related);
    }

    Verdict relatedTo(List<? extends KubernetesObject> objects, String words) {
        List<Related> places = objects.stream()
                .map(object -> new Related(object.meta().namePlace().range(), words))
                .toList();
        return new Verdict(severity, confidence, subject, message, fix, places);
    }

    /** The edit that writes {@code word} for {@code old}; advice where the place holds more than that or is used elsewhere. */
    static Fix replacing(Place place, String old, String word, String description) {
        if (!place.text().equals(old) && !place.aliased()) {
            return Fix.advice(description);
        }
        boolean number = word.chars().allMatch(c -> c >= '0' && c <= '9');
        Optional<TextEdit> edit = number
                ? ScalarEdits.number(place.range(), Integer.parseInt(word))
                : ScalarEdits.word(place.range(), word);
        return Fix.edit(description, edit).unlessShared(place);
    }

    Finding complete(Finding.Builder finding) {
        related.forEach(place -> finding.related(place.range(), place.message()));
        return finding.severity(severity)
                .confidence(confidence)
                .subject(subject)
                .fix(fix)
                .message(message);
    }
}
