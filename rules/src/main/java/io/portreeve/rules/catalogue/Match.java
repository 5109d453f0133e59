package io.portreeve.rules.catalogue;

import io.portreeve.source.Order;
import java.util.Comparator;

/** A service that a port may be, and why. */
record Match(CatalogueEntry entry, Weight weight, String because) {
    /** The best reason first, then the greater danger, then the earlier row. */
    static final Comparator<Match> BEST_FIRST = Order.by(Match::weight)
            .then(match -> match.entry().danger())
            .then(match -> match.entry().row());

    Classification classification() {
        return new Classification(entry.service(), entry.danger(), weight.confidence(), because);
    }
}
