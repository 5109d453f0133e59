package io.portreeve.reachability.policy;

import java.util.Locale;

/** Which end of a connection a policy is about. */
public enum Direction {
    /** Connections that come in to its pods. */
    INGRESS,
    /** Connections that go out from its pods. */
    EGRESS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
