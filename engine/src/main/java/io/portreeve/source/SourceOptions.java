package io.portreeve.source;

/**
 * What the search in folders passes over.
 *
 * @param hidden whether folders whose name begins with a dot are searched too
 * @param ignored whether dependency folders and what ignore files name are searched too
 */
public record SourceOptions(boolean hidden, boolean ignored) {
    /** Passes over both. */
    public static final SourceOptions DEFAULT = new SourceOptions(false, false);
}
