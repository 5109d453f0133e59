package io.portreeve.report;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.finding.Severity;
import io.portreeve.model.Place;
import io.portreeve.reachability.Premise;
import io.portreeve.source.Order;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One path of the exposure map, as reports tell it.
 *
 * @param danger what is known to listen at its end
 */
public record Exposure(ExposurePath path, Optional<Danger> danger) {
    /** From outside first, the widest first, what gets through first, the most dangerous first. */
    static final Comparator<Exposure> WIDEST_FIRST = Order.by((Exposure exposure) -> !exposure.isFromOutside())
            .then(exposure -> exposure.path().widest())
            .then(exposure -> exposure.path().isConditional())
            .then(exposure -> exposure.ending() == Ending.BLOCKED)
            .then(exposure -> Severity.CRITICAL.compareTo(exposure.severity()));

    /** Whether it begins beyond the cluster. */
    public boolean isFromOutside() {
        return path.hops().get(0).kind() != Hop.Kind.CLUSTER;
    }

    public Ending ending() {
        return Ending.of(path);
    }

    /** How much it matters; of an ordinary application that is not known. */
    public Severity severity() {
        return danger.map(Danger::severity).orElse(Severity.INFO);
    }

    /** Who comes this way, in words: {@code Internet}; or the ranges that alone may. */
    public String source() {
        return path.sources().isEmpty() ? path.hops().get(0).text() : String.join(", ", path.sources());
    }

    /** The line that decides how far it is open: a policy's where one does, else the one that opens it. */
    public Optional<Place> decidedAt() {
        return path.hop(Hop.Kind.POLICY)
                .flatMap(Hop::place)
                .or(() -> path.hops().stream()
                        .flatMap(hop -> hop.place().stream())
                        .findFirst());
    }

    /** What it depends on that the input does not say. */
    public List<String> conditions() {
        return path.premises().stream()
                .filter(premise -> !premise.standing())
                .map(Premise::text)
                .toList();
    }
}
