package io.portreeve.reachability;

import java.util.Locale;

/** Whether a connection comes about. */
public enum Outcome {
    CLOSED,
    /** It depends on something that the input does not say. */
    CONDITIONAL,
    OPEN;

    /** Both directions must let it through. */
    Outcome and(Outcome other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** One of two ways is enough. */
    Outcome or(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** In lower case, as every interface spells it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
