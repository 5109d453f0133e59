package io.portreeve.rules.catalogue;

import java.util.List;

/**
 * One row of the port catalogue: a service, its ports, and what tells it.
 *
 * @param service what people call it
 * @param byNumber what one of its ports tells without any word
 * @param elsewhere what tells it on another port
 * @param words any of them confirms it
 * @param contradictions any of them rules it out
 * @param source who says that these are its ports
 */
record CatalogueEntry(
        String service,
        PortSet ports,
        Danger danger,
        ByNumber byNumber,
        Elsewhere elsewhere,
        List<CatalogueWord> words,
        List<CatalogueWord> contradictions,
        String source) {
    CatalogueEntry {
        words = List.copyOf(words);
        contradictions = List.copyOf(contradictions);
    }

    /** Whether something about the port says that it is not this. */
    boolean isContradictedBy(PortEvidence evidence) {
        return contradictions.stream().anyMatch(evidence::says);
    }
}
