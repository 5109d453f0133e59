package io.portreeve.policy;

import io.portreeve.exposure.ExposureOptions;
import io.portreeve.exposure.Scope;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** From how far a door is open that an offence opens, and so what an intent has to say to allow it. */
public enum Opening {
    /** No door at all: no intent allows it. */
    NOTHING,
    /** A door of the nodes: as far as their addresses. */
    NODES,
    INTERNET;

    static Optional<Opening> of(String word) {
        return Stream.of(values())
                .filter(opening -> opening.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /** The widest scope that it may have; nodes of which nothing is known may be on the Internet. */
    Scope scope(ExposureOptions options) {
        boolean inside = options.nodesPublic().filter(open -> !open).isPresent();
        return this == NODES && inside ? Scope.NETWORK : Scope.INTERNET;
    }
}
