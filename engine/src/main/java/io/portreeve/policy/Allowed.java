package io.portreeve.policy;

import java.util.List;

/**
 * Offences that somebody means to have, on some objects.
 *
 * @param objects a CEL expression that holds for these objects
 * @param offences those that are meant; empty for all
 */
public record Allowed(String objects, List<String> offences) {
    /** Stands for every offence. */
    static final String ALL = "*";

    public Allowed {
        offences = List.copyOf(offences);
    }

    /** The offences where the object is one of these, else none. */
    String expression() {
        return "(" + objects + " ? " + Cel.list(offences.isEmpty() ? List.of(ALL) : offences) + " : [])";
    }
}
