package io.portreeve.sources.helm;

import io.portreeve.source.SourceRange;

/**
 * A stretch of rendered text whose origin is known.
 *
 * @param start offset in the rendered text
 * @param end offset behind the last character
 * @param written where the template has it
 * @param exact whether the same characters stand there, and not an action that prints them
 */
record Segment(int start, int end, SourceRange written, boolean exact) {
    boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    int length() {
        return end - start;
    }

    /** The part of it between two offsets of the rendered text. */
    SourceRange part(int from, int to) {
        return exact
                ? new SourceRange(written.file(), written.start() + from - start, written.start() + to - start)
                : written;
    }

    /** The part of it that lies on a line, where that line stands elsewhere; empty stretches have none. */
    Segment moved(int lineStart, int lineEnd, int distance) {
        int from = Math.max(start, lineStart);
        int to = Math.min(end, lineEnd);
        return new Segment(from + distance, to + distance, part(from, to), exact);
    }

    boolean touches(int from, int to) {
        return start < to && from < end;
    }
}
