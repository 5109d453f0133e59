package io.portreeve.document;

import io.portreeve.source.SourceRange;

/**
 * A replacement of one range by other text; an empty range inserts, an empty text deletes.
 *
 * @param adds what an insertion adds, such as a key, so that nobody adds it a second time; empty for what is no insertion, and
 *     for one that bears no other at its place
 */
public record TextEdit(SourceRange range, String newText, String adds) {
    /** An edit that stands alone at its place. */
    public TextEdit(SourceRange range, String newText) {
        this(range, newText, "");
    }

    /** The same without the file. */
    public Splice splice() {
        return new Splice(range.start(), range.end(), newText);
    }

    boolean isInsertion() {
        return range.start() == range.end();
    }

    /**
     * Whether both cannot be made: they change the same characters, one inserts amid what the other changes, or both insert at one
     * place without adding different things. An edit does not contradict itself.
     */
    boolean contradicts(TextEdit other) {
        if (equals(other) || !range.file().equals(other.range.file())) {
            return false;
        }
        if (isInsertion() && other.isInsertion()) {
            return range.start() == other.range.start()
                    && (adds.isEmpty() || other.adds.isEmpty() || adds.equals(other.adds));
        }
        return range.start() < other.range.end() && other.range.start() < range.end();
    }
}
