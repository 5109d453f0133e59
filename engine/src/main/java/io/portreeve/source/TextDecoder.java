package io.portreeve.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Turns stored bytes into text: UTF-8, or UTF-16 when a byte order mark or the pattern of its zero bytes says so; never with
 * a character replaced.
 */
public final class TextDecoder {
    private static final char REPLACEMENT = '\uFFFD';

    private TextDecoder() {}

    /** The text of a file; a {@code not-text} Problem and nothing where the bytes are no text. */
    public static Optional<SourceFile> decode(String path, byte[] bytes, Consumer<Problem> problems) {
        Charset charset = charset(bytes);
        int mark = byteOrderMark(bytes, charset);
        Optional<String> text = text(bytes, mark, charset).filter(decoded -> decoded.indexOf('\0') < 0);
        if (text.isEmpty()) {
            problems.accept(Problem.in(path, "not-text", notText(charset)));
        }
        return text.map(decoded -> new SourceFile(path, decoded, charset, mark));
    }

    private static String notText(Charset charset) {
        return "The file is not text (read as " + charset.name()
                + ", it has malformed or binary bytes), so nothing in it"
                + " was judged. Save it as UTF-8 if it is a manifest, or leave it out if it is not.";
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if ((first == 0xFF && second == 0xFE) || (first != 0 && second == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        if ((first == 0xFE && second == 0xFF) || (first == 0 && second != 0)) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static int byteOrderMark(byte[] bytes, Charset charset) {
        byte[] mark = SourceFile.BYTE_ORDER_MARK.getBytes(charset);
        if (bytes.length < mark.length) {
            return 0;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != mark[i]) {
                return 0;
            }
        }
        return mark.length;
    }

    private static Optional<String> text(byte[] bytes, int from, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            // The quick decoder replaces what is malformed, so only a text without replacements is known to be right.
            String quick = new String(bytes, from, bytes.length - from, charset);
            if (quick.indexOf(REPLACEMENT) < 0) {
                return Optional.of(quick);
            }
        }
        try {
            ByteBuffer stored = ByteBuffer.wrap(bytes, from, bytes.length - from);
            return Optional.of(charset.newDecoder().decode(stored).toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }
}
