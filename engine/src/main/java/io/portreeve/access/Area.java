package io.portreeve.access;

import java.util.Optional;

/**
 * Where something is to be done.
 *
 * @param everywhere whether any namespace will do
 * @param namespace the one; empty where nobody wrote it
 */
public record Area(boolean everywhere, Optional<String> namespace) {
    /** In any namespace, or outside of all. */
    public static final Area EVERYWHERE = new Area(true, Optional.empty());

    /** In one namespace; empty where nobody wrote it, which is one namespace too. */
    public static Area in(Optional<String> namespace) {
        return new Area(false, namespace);
    }
}
