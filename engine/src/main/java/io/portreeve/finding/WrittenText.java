package io.portreeve.finding;

import io.portreeve.source.SourceRange;

/** A value's text together with the characters that write it, so that a part of the one can be found in the other. */
final class WrittenText {
    private final String text;
    private final SourceRange written;
    private final int[] offsets;

    WrittenText(String text, SourceRange written) {
        this.text = text;
        this.written = written;
        this.offsets = offsets(text, written.text());
    }

    String text() {
        return text;
    }

    /** The characters in which somebody wrote the text between two offsets; those of the whole value where escapes hide them. */
    SourceRange range(int start, int end) {
        if (offsets.length == 0 || written.text().isEmpty()) {
            return written.written();
        }
        int from = start < offsets.length ? offsets[start] : offsets[offsets.length - 1] + 1;
        int to = end > start ? offsets[end - 1] + 1 : from;
        return new SourceRange(written.file(), written.start() + from, written.start() + to).written();
    }

    /** Where each character is written, quotes, escapes and folded white space skipped; empty where that does not work out. */
    private static int[] offsets(String text, String raw) {
        int[] offsets = new int[text.length()];
        int at = 0;
        for (int i = 0; i < offsets.length; i++) {
            while (at < raw.length() && !writes(raw.charAt(at), text.charAt(i))) {
                at++;
            }
            if (at == raw.length()) {
                return new int[0];
            }
            offsets[i] = at++;
        }
        return offsets;
    }

    /** A line break is folded into a space. */
    private static boolean writes(char raw, char meant) {
        return raw == meant || (meant == ' ' && raw == '\n');
    }
}
