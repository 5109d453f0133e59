package io.portreeve.reachability;

/** Whether something is selected: the input says so, says no, or does not say. */
enum Match {
    NO,
    MAYBE,
    YES;

    static Match of(boolean matches) {
        return matches ? YES : NO;
    }

    /** Both must hold. */
    Match and(Match other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** One of them is enough. */
    Match or(Match other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
