package io.portreeve.rules.catalogue;

import java.util.Comparator;

/** A service that a port may be, and why. */
record Match(CatalogueEntry entry, Weight weight, String because) {
    /** The best reason first, then the greater danger, then the earlier row. */
    static final Comparator<Match> BEST_FIRST = Comparator.comparing(Match::weight)
            .thenComparing(match -> match.entry().danger())
            .thenComparingInt(match -> match.entry().row());

    Classification classification() {
        return new Classification(entry.service(), entry.danger(), weight.confidence(), because);
    }
}
