package io.portreeve.guard.replay;

import java.util.Locale;

/** Why an event that was read is not judged. */
public enum Skipped {
    OTHER_STAGE("of another stage than ResponseComplete"),
    DUPLICATE("told twice"),
    READ("that changed nothing"),
    FAILED("that failed"),
    OTHER_KIND("of kinds that say nothing about ports"),
    OTHER_PART("of parts of objects that say nothing about ports"),
    LEVEL("without the object, which takes the level RequestResponse"),
    LATE("late: something newer was known"),
    ENDING("of objects that were being deleted"),
    NOT_KNOWN("of something that is not known here"),
    EXEMPT("exempt"),
    OFF("in a namespace where the mode is off");

    private final String words;

    Skipped(String words) {
        this.words = words;
    }

    /** Goes on behind a number. */
    public String words() {
        return words;
    }

    /** As the JSON report spells it: {@code other-stage}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
