package io.portreeve.document;

import java.io.Reader;

/** Reads a stretch of a text without copying it first. */
final class RegionReader extends Reader {
    private final String text;
    private final int end;
    private int next;

    RegionReader(String text, int start, int end) {
        this.text = text;
        this.next = start;
        this.end = end;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        if (next >= end) {
            return length == 0 ? 0 : -1;
        }
        int count = Math.min(length, end - next);
        text.getChars(next, next + count, buffer, offset);
        next += count;
        return count;
    }

    @Override
    public void close() {}
}
