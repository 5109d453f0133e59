package io.portreeve.sources.helm;

import io.portreeve.source.SourceFile;
import io.portreeve.source.TextDecoder;
import java.util.Optional;

/** One file of a chart: its bytes, and how it is shown to people. */
final class ChartFile {
    private final String shown;
    private final byte[] bytes;
    private Optional<SourceFile> text = Optional.empty();

    ChartFile(String shown, byte[] bytes) {
        this.shown = shown;
        this.bytes = bytes.clone();
    }

    String shown() {
        return shown;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    int size() {
        return bytes.length;
    }

    /** The decoded text, the same one each time; empty where it is none. */
    Optional<SourceFile> text() {
        if (text.isEmpty()) {
            text = TextDecoder.decode(shown, bytes, problem -> {});
        }
        return text;
    }
}
