package io.portreeve.model;

import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;

/** Where a fact is written. Every fact has one, so the range is kept as two numbers and not as an object of its own. */
public final class Place {
    private final SourceFile file;
    private final String path;
    private final int start;
    private final int end;
    private final boolean shared;
    private final boolean aliased;

    /**
     * @param read the characters as they were read, which a tool may have made
     * @param path the field, such as {@code spec.ports[0].targetPort}
     * @param shared whether the characters are used elsewhere too, be it through an alias here or one elsewhere, so that an edit
     *     would reach further
     * @param aliased whether they stand elsewhere and are used here through an alias
     */
    public Place(SourceRange read, String path, boolean shared, boolean aliased) {
        this.file = read.file();
        this.start = read.start();
        this.end = read.end();
        this.path = path;
        this.shared = shared;
        this.aliased = aliased;
    }

    public Place(SourceRange read, String path) {
        this(read, path, false, false);
    }

    /** The characters as they were read, which a tool may have made. */
    public SourceRange read() {
        return new SourceRange(file, start, end);
    }

    /** The field, such as {@code spec.ports[0].targetPort}. */
    public String path() {
        return path;
    }

    /** Whether an edit here would reach further, since the characters are used elsewhere too. */
    public boolean shared() {
        return shared;
    }

    /** Whether the characters stand elsewhere and are used here through an alias. */
    public boolean aliased() {
        return aliased;
    }

    /** The characters that somebody wrote. */
    public SourceRange range() {
        return read().written();
    }

    /** A part of it, or what belongs to it. */
    public Place at(SourceRange other) {
        return new Place(other, path, shared, aliased);
    }

    /** Whether the value is written in quotes, which makes it text even where it looks like a number. */
    public boolean isQuoted() {
        String written = read().text();
        return written.startsWith("\"") || written.startsWith("'");
    }

    /** The characters without their quotes. */
    public String text() {
        String written = read().text();
        return isQuoted() && written.length() > 1 ? written.substring(1, written.length() - 1) : written;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Place place
                        && start == place.start
                        && end == place.end
                        && shared == place.shared
                        && aliased == place.aliased
                        && path.equals(place.path)
                        && file.equals(place.file));
    }

    @Override
    public int hashCode() {
        return ((file.hashCode() * 31 + start) * 31 + end) * 31 + path.hashCode();
    }

    /** {@code path:line:column}, and the field. */
    @Override
    public String toString() {
        return read() + " " + path;
    }
}
