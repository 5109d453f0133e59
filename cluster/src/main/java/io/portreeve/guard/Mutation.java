package io.portreeve.guard;

import java.util.Locale;

/** What {@code /mutate} may make another way about new load balancers; nothing unless the operator asks for it. */
public enum Mutation {
    /** The annotation of the provider is written that makes them internal. */
    INTERNAL,
    /** They get no node ports where their provider's traffic needs none. */
    NO_NODE_PORTS;

    /** In lower case, with hyphens: as every interface spells it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
