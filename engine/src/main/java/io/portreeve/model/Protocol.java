package io.portreeve.model;

import java.util.Locale;
import java.util.Optional;

/** A transport protocol that Services and pods can name; the same number on two protocols is two ports. */
public enum Protocol {
    TCP,
    UDP,
    SCTP;

    /** The protocol of a name in any case. */
    public static Optional<Protocol> of(String name) {
        for (Protocol protocol : values()) {
            if (protocol.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(protocol);
            }
        }
        return Optional.empty();
    }
}
