package io.portreeve.report;

import io.portreeve.source.SourceRange;

/** The part of a range's first line that fits a terminal, grown from the range outwards. */
public final class LineWindow {
    private final String text;
    private final int lineStart;
    private int from;
    private int to;
    private int room;

    private LineWindow(SourceRange range, int room) {
        this.text = range.file().text();
        this.lineStart = range.start() - range.file().utf16Column(range.start()) + 1;
        this.from = range.start();
        this.to = range.start();
        this.room = room;
    }

    /** At most {@code width} cells that hold the beginning of {@code range}, and as much before it as behind it. */
    public static LineWindow around(SourceRange range, int width) {
        LineWindow window = new LineWindow(range, width);
        window.growRight(range.end());
        window.growLeft(window.room / 2);
        window.growRight(window.text.length());
        window.growLeft(0);
        return window;
    }

    /** Offset of the first character shown. */
    public int from() {
        return from;
    }

    /** Offset behind the last character shown. */
    public int to() {
        return to;
    }

    public boolean isCutBefore() {
        return from > lineStart;
    }

    public boolean isCutBehind() {
        return !isLineEnd(to);
    }

    private void growRight(int limit) {
        while (to < limit && !isLineEnd(to)) {
            int character = text.codePointAt(to);
            if (!take(character, 0)) {
                return;
            }
            to += Character.charCount(character);
        }
    }

    private void growLeft(int leaving) {
        while (from > lineStart) {
            int character = text.codePointBefore(from);
            if (!take(character, leaving)) {
                return;
            }
            from -= Character.charCount(character);
        }
    }

    /** Marks without a width count too, or a line of nothing else would never end. */
    private boolean take(int character, int leaving) {
        int width = Math.max(1, Cell.of(character).width());
        if (room - width < leaving) {
            return false;
        }
        room -= width;
        return true;
    }

    private boolean isLineEnd(int at) {
        return at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }
}
