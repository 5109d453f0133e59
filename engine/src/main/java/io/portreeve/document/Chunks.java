package io.portreeve.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text at its document markers.
 *
 * <p>A line that begins with {@code ---} or {@code ...} ends a document even inside a quoted or block scalar, so the cut needs
 * no parser and one document's syntax error cannot reach the next.
 */
final class Chunks {
    private static final String START = "---";
    private static final String END = "...";

    private final String text;
    private final List<Chunk> chunks = new ArrayList<>();
    private int nextStartMarker;
    private int nextEndMarker;

    private Chunks(String text) {
        this.text = text;
        this.nextStartMarker = marker(START, 0);
        this.nextEndMarker = marker(END, 0);
    }

    static List<Chunk> of(String text) {
        Chunks cut = new Chunks(text);
        cut.run();
        return cut.chunks;
    }

    private void run() {
        int from = 0;
        boolean started = false;
        while (Math.min(nextStartMarker, nextEndMarker) < text.length()) {
            if (nextStartMarker < nextEndMarker) {
                int marker = nextStartMarker;
                if (started || !isPrologue(from, marker)) {
                    chunks.add(new Chunk(text, from, marker));
                    from = marker;
                }
                started = true;
                nextStartMarker = marker(START, marker + 3);
            } else {
                addUnlessPrologue(from, nextEndMarker, started);
                from = Characters.lineEnd(text, nextEndMarker, text.length());
                started = false;
                nextEndMarker = marker(END, from);
            }
        }
        addUnlessPrologue(from, text.length(), started);
    }

    private void addUnlessPrologue(int from, int to, boolean started) {
        if (started || !isPrologue(from, to)) {
            chunks.add(new Chunk(text, from, to));
        }
    }

    private int marker(String marker, int from) {
        int at = text.indexOf(marker, from);
        while (at >= 0 && !(Characters.isLineStart(text, at) && endsWord(at + 3))) {
            at = text.indexOf(marker, at + 1);
        }
        return at < 0 ? text.length() : at;
    }

    private boolean endsWord(int at) {
        return at >= text.length() || Characters.isBlankOrBreak(text.charAt(at));
    }

    /** Whether there is nothing but blank lines, comments and directives, which belong to the document that follows. */
    private boolean isPrologue(int from, int to) {
        int line = from;
        while (line < to) {
            int first = Characters.skipBlanks(text, line, to);
            boolean plain = first == to || Characters.isBreak(text.charAt(first)) || text.charAt(first) == '#';
            if (!plain && text.charAt(line) != '%') {
                return false;
            }
            line = Characters.lineEnd(text, first, to) + 1;
        }
        return true;
    }
}
