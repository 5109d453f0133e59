package io.portreeve.app;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The ways in which a text may be stored in a file. */
enum Stored {
    PLAINLY("as it is", StandardCharsets.UTF_8) {
        @Override
        String written(String text) {
            return text;
        }
    },
    WITHOUT_LAST_LINE_END("with no line end at its end", StandardCharsets.UTF_8) {
        @Override
        String written(String text) {
            return text.stripTrailing();
        }
    },
    FOR_WINDOWS("with Windows line ends", StandardCharsets.UTF_8) {
        @Override
        String written(String text) {
            return text.replace("\n", "\r\n");
        }
    },
    WITH_OLD_LINE_ENDS("with a CR alone for line ends", StandardCharsets.UTF_8) {
        @Override
        String written(String text) {
            return text.replace("\n", "\r");
        }
    },
    WITH_MARK("with a byte order mark", StandardCharsets.UTF_8) {
        @Override
        String written(String text) {
            return "\uFEFF" + text;
        }
    },
    IN_UTF_16("in UTF-16", StandardCharsets.UTF_16LE) {
        @Override
        String written(String text) {
            return "\uFEFF" + text.replace("\n", "\r\n");
        }
    };

    private final String words;
    private final Charset charset;

    Stored(String words, Charset charset) {
        this.words = words;
        this.charset = charset;
    }

    abstract String written(String text);

    String words() {
        return words;
    }

    byte[] bytes(String text) {
        return written(text).getBytes(charset);
    }

    String text(byte[] bytes) {
        return new String(bytes, charset);
    }
}
