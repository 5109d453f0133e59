package io.portreeve.rules.catalogue;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Scope;
import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;
import java.util.Optional;

/**
 * What the catalogue takes a port for.
 *
 * @param service what people call it, such as {@code PostgreSQL}
 * @param because the evidence, a clause for messages: "the image is mysql:8"
 */
public record Classification(String service, Danger danger, Confidence confidence, String because) {
    /** What a port is of which nothing is known. */
    static final Classification UNKNOWN = new Classification(
            "Application",
            Danger.APPLICATION,
            Confidence.POSSIBLE,
            "neither the number nor any name says what listens there");

    /** {@code PostgreSQL (data store)}; one of the two where they say the same. */
    public String title() {
        return service.equalsIgnoreCase(danger.noun()) ? service : service + " (" + danger.noun() + ")";
    }

    /** Whether this is anything but an ordinary application. */
    public boolean isSensitive() {
        return danger.isSensitive();
    }

    /** Whether more than an ambiguous number says so. */
    public boolean isConfirmed() {
        return confidence != Confidence.POSSIBLE;
    }

    /** {@link Danger#severityAt}, but never more than info when only an ambiguous number says so. */
    public Optional<Severity> severityAt(Scope scope) {
        return danger.severityAt(scope).map(this::bounded);
    }

    /** {@link Danger#severityOf}, but never more than info when only an ambiguous number says so. */
    public Optional<Severity> severityOf(ExposurePath path) {
        return danger.severityOf(path).map(this::bounded);
    }

    private Severity bounded(Severity severity) {
        return isConfirmed() ? severity : severity.atMost(Severity.INFO);
    }
}
