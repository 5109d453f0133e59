package io.portreeve.access;

import java.util.List;

/**
 * A deed as far as a rule allows it.
 *
 * @param verbs those of its verbs that are allowed
 * @param only the only names for which they are; empty for all
 */
public record Doing(List<String> verbs, Deed deed, List<String> only) {
    public Doing {
        verbs = List.copyOf(verbs);
        only = List.copyOf(only);
    }

    /** Whether the rule holds for some other objects than the one asked about, or for some among many. */
    public boolean isLimited() {
        return !only.isEmpty();
    }
}
