package io.portreeve.source;

/**
 * A stretch of one file, kept as offsets into its text; lines, columns and bytes are worked out when somebody asks.
 *
 * @param start offset of the first character, 0-based, in UTF-16 units
 * @param end offset behind the last character
 */
public record SourceRange(SourceFile file, int start, int end) {
    public SourceRange {
        if (start < 0 || end < start || end > file.text().length()) {
            throw new IllegalArgumentException("range " + start + ".." + end + " outside " + file.path());
        }
    }

    /** Spelled out, like {@link #hashCode}, because generated ones are linked at run time, which a short scan would notice. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SourceRange range
                && file.equals(range.file)
                && start == range.start
                && end == range.end;
    }

    @Override
    public int hashCode() {
        return (file.hashCode() * 31 + start) * 31 + end;
    }

    /** Where people wrote it: elsewhere, if a tool made the file. */
    public SourceRange written() {
        return file.provenance().map(provenance -> provenance.written(this)).orElse(this);
    }

    /** The characters of it that begin so many behind its start, if they are these; else all of it. */
    public SourceRange part(int from, String expected) {
        int at = start + from;
        boolean there =
                from >= 0 && at + expected.length() <= end && file.text().startsWith(expected, at);
        return there ? new SourceRange(file, at, at + expected.length()) : this;
    }

    /** Whether the other lies in this one. */
    public boolean contains(SourceRange other) {
        return file.equals(other.file) && start <= other.start && other.end <= end;
    }

    /** The first position, 1-based, columns in code points. */
    public Position startPosition() {
        return file.position(start);
    }

    /** The position behind the last character. */
    public Position endPosition() {
        return file.position(end);
    }

    /** The characters in the range, as they stand in the file. */
    public String text() {
        return file.text().substring(start, end);
    }

    /** Offset of the first byte in the file as stored, byte order mark included. */
    public long startByte() {
        return file.byteOffset(start);
    }

    /** Offset behind the last byte in the file as stored. */
    public long endByte() {
        return file.byteOffset(end);
    }

    /** {@code path:line:column}, which terminals and editors turn into a link. */
    @Override
    public String toString() {
        return file.path() + ":" + startPosition();
    }
}
