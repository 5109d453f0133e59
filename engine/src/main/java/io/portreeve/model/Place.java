package io.portreeve.model;

import io.portreeve.source.SourceRange;

/**
 * Where a fact is written.
 *
 * @param read the characters as they were read, which a tool may have made
 * @param path the field, such as {@code spec.ports[0].targetPort}
 * @param shared whether the characters are used elsewhere too, be it through an alias here or one elsewhere, so that an edit
 *     would reach further
 * @param aliased whether they stand elsewhere and are used here through an alias
 */
public record Place(SourceRange read, String path, boolean shared, boolean aliased) {
    /** Spelled out, like {@link #hashCode}, because generated ones are linked at run time, which a short scan would notice. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Place place
                && read.equals(place.read)
                && path.equals(place.path)
                && shared == place.shared
                && aliased == place.aliased;
    }

    @Override
    public int hashCode() {
        return read.hashCode() * 31 + path.hashCode();
    }

    public Place(SourceRange read, String path) {
        this(read, path, false, false);
    }

    /** The characters that somebody wrote. */
    public SourceRange range() {
        return read.written();
    }

    /** A part of it, or what belongs to it. */
    public Place at(SourceRange other) {
        return new Place(other, path, shared, aliased);
    }

    /** Whether the value is written in quotes, which makes it text even where it looks like a number. */
    public boolean isQuoted() {
        String written = read.text();
        return written.startsWith("\"") || written.startsWith("'");
    }

    /** The characters without their quotes. */
    public String text() {
        String written = read.text();
        return isQuoted() && written.length() > 1 ? written.substring(1, written.length() - 1) : written;
    }
}
