package io.portreeve.rules.published;

import io.portreeve.exposure.Disposition;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.finding.Severity;
import io.portreeve.rules.catalogue.Classification;
import io.portreeve.rules.catalogue.PortCatalogue;
import io.portreeve.rules.catalogue.PortEvidence;
import java.util.Optional;

/**
 * What listens at the end of a path, where it is surely more than an ordinary application.
 *
 * @param severity how much it matters that this path leads there
 */
public record PathEnd(Classification classification, Severity severity) {
    /** Empty for an ordinary application, for what only a number hints at, and for a program that its own pod alone can dial. */
    public static Optional<PathEnd> of(ExposurePath path, PortCatalogue catalogue) {
        if (path.target().filter(Loopback::guards).isPresent()) {
            return Optional.empty();
        }
        Classification classification =
                catalogue.classify(PortEvidence.of(path.service(), path.servicePort(), path.target()));
        return classification.isSensitive() && classification.isConfirmed()
                ? Optional.of(new PathEnd(classification, severity(path, classification)))
                : Optional.empty();
    }

    private static Severity severity(ExposurePath path, Classification classification) {
        boolean arrives = path.disposition() == Disposition.REACHES_CONTAINER
                || path.disposition() == Disposition.INSUFFICIENT_INFO;
        return arrives ? classification.severityOf(path).orElse(Severity.INFO) : Severity.INFO;
    }
}
