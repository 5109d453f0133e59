package io.portreeve.guard.replay;

import java.util.Locale;

/** Why an event that was read is not judged. */
public enum Skipped {
    OTHER_STAGE("told of another stage than ResponseComplete"),
    DUPLICATE("told twice"),
    READ("changed nothing"),
    FAILED("failed, so that nothing was changed"),
    OTHER_KIND("were of kinds that say nothing about ports"),
    OTHER_PART("were of parts of objects that say nothing about ports"),
    LEVEL("hold no object, which takes the level RequestResponse"),
    LATE("were late: something newer was known"),
    ENDING("were of objects that are being deleted"),
    NOT_KNOWN("were of something that is not known here"),
    EXEMPT("were exempt"),
    OFF("were in a namespace where the mode is off");

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
