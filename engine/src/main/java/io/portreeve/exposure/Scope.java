package io.portreeve.exposure;

import java.util.Locale;

/** From how far a port can be reached, widest first. */
public enum Scope {
    INTERNET,
    /** The VPC or node network: everything that can dial a node's address. */
    NETWORK,
    /** Every pod of the cluster. */
    CLUSTER,
    NAMESPACE,
    /** Named peers only. */
    RESTRICTED,
    NONE,
    /** The input does not say. */
    UNKNOWN;

    /** Whether this reaches at least as far as {@code other}; an unknown scope could reach everything. */
    public boolean isAtLeast(Scope other) {
        return this == UNKNOWN || compareTo(other) <= 0;
    }

    /** In lower case, as every interface spells it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
