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
    private final boolean hasCarriageReturns;
    private final List<Chunk> chunks = new ArrayList<>();
    private int from;
    private int nextHash;
    private boolean started;

    private Chunks(String text) {
        this.text = text;
        this.nextHash = -1;
        this.hasCarriageReturns = text.indexOf('\r') >= 0;
    }

    static List<Chunk> of(String text) {
        Chunks cut = new Chunks(text);
        cut.run();
        return cut.chunks;
    }

    private void run() {
        for (int line = 0; line < text.length(); line = nextLine(line)) {
            if (isMarker(START, line)) {
                start(line);
            } else if (isMarker(END, line)) {
                end(line);
            }
        }
        addUnlessPrologue(text.length());
    }

    private int nextLine(int line) {
        if (hasCarriageReturns) {
            return Characters.lineEnd(text, line, text.length()) + 1;
        }
        int end = text.indexOf('\n', line);
        return end < 0 ? text.length() : end + 1;
    }

    private boolean isMarker(String marker, int at) {
        return text.charAt(at) == marker.charAt(0) && text.startsWith(marker, at) && endsWord(at + marker.length());
    }

    private boolean endsWord(int at) {
        return at >= text.length() || Characters.isBlankOrBreak(text.charAt(at));
    }

    private void start(int marker) {
        if (started || !isPrologue(from, marker)) {
            add(marker);
            from = marker;
        }
        started = true;
    }

    private void end(int marker) {
        addUnlessPrologue(marker);
        from = Characters.lineEnd(text, marker, text.length());
        started = false;
    }

    private void addUnlessPrologue(int to) {
        if (started || !isPrologue(from, to)) {
            add(to);
        }
    }

    private void add(int to) {
        if (nextHash < from) {
            int found = text.indexOf('#', from);
            nextHash = found < 0 ? text.length() : found;
        }
        chunks.add(new Chunk(text, from, to, nextHash < to));
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
