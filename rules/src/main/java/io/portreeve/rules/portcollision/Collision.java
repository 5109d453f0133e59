package io.portreeve.rules.portcollision;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import java.util.Optional;

/**
 * Two places that claim one port or name.
 *
 * @param object that holds the later place
 * @param place the later one
 * @param first the earlier one
 * @param subject the port or name, and who else claims it
 */
record Collision(
        KubernetesObject object,
        Place place,
        Place first,
        Severity severity,
        Confidence confidence,
        String subject,
        String message,
        Optional<Fix> fix) {
    Collision(
            KubernetesObject object,
            Place place,
            Place first,
            Severity severity,
            Confidence confidence,
            String subject,
            String message) {
        this(object, place, first, severity, confidence, subject, message, Optional.empty());
    }

    /** Something that every API server refuses. */
    static Collision refused(KubernetesObject object, Place place, Place first, String subject, String message) {
        return new Collision(object, place, first, Severity.MEDIUM, Confidence.CERTAIN, subject, message);
    }

    Collision advising(String advice) {
        return new Collision(
                object, place, first, severity, confidence, subject, message, Optional.of(Fix.advice(advice)));
    }
}
