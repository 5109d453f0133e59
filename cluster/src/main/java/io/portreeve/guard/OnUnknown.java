package io.portreeve.guard;

import java.util.Locale;

/** What becomes of a request that cannot be judged. */
public enum OnUnknown {
    /** It is denied, and says why. */
    DENY,
    /** It passes with a warning. */
    WARN,
    /** It passes; only the log and the metrics know. */
    ALLOW;

    /** In lower case, as every interface spells it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
