package io.portreeve.report;

import io.portreeve.exposure.ExposurePath;

/** Whether somebody gets through to the end of a path, the surest first. */
public enum Ending {
    OPEN,
    /** The input does not hold all that decides. */
    UNSURE,
    BLOCKED;

    static Ending of(ExposurePath path) {
        return switch (path.disposition()) {
            case REACHES_CONTAINER -> path.isConditional() ? UNSURE : OPEN;
            case INSUFFICIENT_INFO -> UNSURE;
            case NO_ENDPOINTS,
                    NO_SUCH_PORT,
                    DENIED_BY_INGRESS_POLICY,
                    DENIED_BY_EGRESS_POLICY,
                    OUTSIDE_SOURCE_RANGES,
                    DENIED_BY_CLOUD_FIREWALL -> BLOCKED;
        };
    }

    /** Of two ways the surer one. */
    public Ending or(Ending other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
