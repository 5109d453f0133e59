package io.portreeve.finding;

import java.util.Locale;

/** How sure a finding is of what stands behind a port, least first. */
public enum Confidence {
    /** Only an ambiguous number says so. */
    POSSIBLE,
    /** Name, image or command agree. */
    LIKELY,
    /** Decided by the input alone. */
    CERTAIN;

    /** In lower case, as every interface spells it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
