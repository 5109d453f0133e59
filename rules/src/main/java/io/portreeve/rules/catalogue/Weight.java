package io.portreeve.rules.catalogue;

import io.portreeve.finding.Confidence;

/** How good a reason is to take a port for a service, best first. */
enum Weight {
    /** Its number is reserved for nothing else that we accept. */
    NUMBER_ALONE_DECIDES(Confidence.CERTAIN),
    PRODUCT_ON_ITS_PORT(Confidence.CERTAIN),
    NAMED_ON_ITS_PORT(Confidence.LIKELY),
    PORT_NAMED(Confidence.LIKELY),
    PRODUCT_ELSEWHERE(Confidence.LIKELY),
    SURROUNDINGS_ON_ITS_PORT(Confidence.LIKELY),
    USUAL_NUMBER(Confidence.LIKELY),
    NAMED_ELSEWHERE(Confidence.LIKELY),
    ORDINARY(Confidence.LIKELY),
    AMBIGUOUS_NUMBER(Confidence.POSSIBLE);

    private final Confidence confidence;

    Weight(Confidence confidence) {
        this.confidence = confidence;
    }

    Confidence confidence() {
        return confidence;
    }
}
