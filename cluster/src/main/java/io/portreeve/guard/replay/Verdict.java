package io.portreeve.guard.replay;

import io.portreeve.admission.Ruling;
import java.util.Locale;

/** What the guard would have said to whoever acted, from the hardest word to none. */
public enum Verdict {
    DENIED,
    WARNED,
    RECORDED,
    PASSED,
    /** It would not have been asked, or not have looked. */
    UNASKED;

    static Verdict of(Ruling ruling) {
        if (!ruling.isAllowed()) {
            return DENIED;
        }
        if (!ruling.warned().isEmpty() || !ruling.warnedBefore().isEmpty()) {
            return WARNED;
        }
        return ruling.recorded().isEmpty() ? PASSED : RECORDED;
    }

    /** In lower case, as every interface spells it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
