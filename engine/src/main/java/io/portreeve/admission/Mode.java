package io.portreeve.admission;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of a change that would make something worse, from the mildest to the strictest. */
public enum Mode {
    /** Nothing is judged. */
    OFF,
    /** It passes; the audit log says what it opened. */
    AUDIT,
    /** It passes, and whoever asked is warned. */
    WARN,
    /** It is denied. */
    ENFORCE;

    /** The mode of a name; empty where none has it. */
    public static Optional<Mode> named(String name) {
        return Stream.of(values()).filter(mode -> mode.toString().equals(name)).findFirst();
    }

    /** The milder of two. */
    Mode atMost(Mode other) {
        return compareTo(other) < 0 ? this : other;
    }

    /** In lower case, as every interface spells it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
