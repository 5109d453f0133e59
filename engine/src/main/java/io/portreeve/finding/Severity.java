package io.portreeve.finding;

import java.util.Locale;

/** How much a finding matters, least first: what stands behind the port, and how far it can be reached. */
public enum Severity {
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** One level less, but never less than {@link #INFO}. */
    public Severity lower() {
        return switch (this) {
            case CRITICAL -> HIGH;
            case HIGH -> MEDIUM;
            case MEDIUM -> LOW;
            case LOW, INFO -> INFO;
        };
    }

    /** The lesser of two. */
    public Severity atMost(Severity bound) {
        return compareTo(bound) <= 0 ? this : bound;
    }

    /** The greater of two. */
    public Severity atLeast(Severity bound) {
        return compareTo(bound) >= 0 ? this : bound;
    }

    /** In lower case, as every interface spells it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
