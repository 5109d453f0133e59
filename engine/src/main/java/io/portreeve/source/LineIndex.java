package io.portreeve.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Where each line of a text starts; LF, CR LF and a lone CR end a line. */
final class LineIndex {
    static final LineIndex NONE = new LineIndex("", new int[] {0}, true);

    private final String text;
    private final int[] starts;
    private final boolean ascii;

    private LineIndex(String text, int[] starts, boolean ascii) {
        this.text = text;
        this.starts = starts;
        this.ascii = ascii;
    }

    static LineIndex of(String text) {
        int[] starts = new int[Math.max(16, text.length() / 24)];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (endsLine(text, i)) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return new LineIndex(text, Arrays.copyOf(starts, count), isAscii(text));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsLine(String text, int at) {
        char c = text.charAt(at);
        return c == '\n' || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
    }

    int lineAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    int start(int line) {
        return starts[line - 1];
    }

    int count() {
        boolean endsWithLineEnd = starts[starts.length - 1] == text.length() && starts.length > 1;
        return endsWithLineEnd ? starts.length - 1 : starts.length;
    }

    String lineText(int line) {
        if (line < 1 || line > starts.length) {
            return "";
        }
        int end = line < starts.length ? starts[line] : text.length();
        while (end > start(line) && isLineEnd(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start(line), end);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    long byteOffset(int offset, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE)) {
            return 2L * offset;
        }
        return ascii ? offset : text.substring(0, offset).getBytes(charset).length;
    }
}
