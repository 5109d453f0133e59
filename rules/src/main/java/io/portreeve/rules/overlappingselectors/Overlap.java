package io.portreeve.rules.overlappingselectors;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;
import io.portreeve.model.Workload;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.source.Order;
import java.util.Comparator;
import java.util.Optional;

/**
 * Another application that a Service's selector catches.
 *
 * @param own a workload that the Service is for
 * @param caught the one that it catches besides
 * @param consequence what comes of it, a clause
 * @param exposure the way to the caught one, where that decides the severity
 */
record Overlap(
        Workload own,
        Workload caught,
        Severity severity,
        Confidence confidence,
        String consequence,
        Optional<ExposurePath> exposure) {
    static final Comparator<Overlap> WORST_FIRST = Order.by(Overlap::severity)
            .then(Overlap::confidence)
            .reversed()
            .then(overlap -> Phrases.name(overlap.caught()))
            .then(overlap -> Phrases.name(overlap.own()));

    /** No surer than it is that both workloads are ever applied together. */
    Overlap atMost(Confidence sure) {
        Confidence least = sure.compareTo(confidence) < 0 ? sure : confidence;
        Severity lowered = least == Confidence.POSSIBLE ? severity.lower() : severity;
        return new Overlap(own, caught, lowered, least, consequence, exposure);
    }
}
