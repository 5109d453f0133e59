package io.portreeve.guard.replay;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The JSON documents of a stream, packed or not: one on each line, or each on several lines, the first of which begins with its brace
 * and the others not. What is too long is passed over without being held.
 */
final class Documents {
    /** Batches of events are at most 10 MiB where the API server makes them. */
    static final int LONGEST = 32 << 20;

    private static final int PACKED_1 = 0x1f;
    private static final int PACKED_2 = 0x8b;

    private final Sink sink;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final Braces braces = new Braces();
    private long line = 1;
    private long first = 1;
    private boolean overlong;

    /** Takes what is found. */
    interface Sink {
        /** Something that begins like a document, at a line. */
        void document(byte[] json, long line);

        /** Something that is no document. */
        void trouble(String sentence, long line);
    }

    private Documents(Sink sink) {
        this.sink = sink;
    }

    static void read(InputStream stream, Sink sink) throws IOException {
        Documents documents = new Documents(sink);
        try {
            documents.readAll(unpacked(new BufferedInputStream(stream, 1 << 16)));
        } catch (EOFException | ZipException e) {
            documents.flush();
            sink.trouble(
                    "The packed file is damaged or ends too early; what stands before this was read.", documents.line);
        }
    }

    private static InputStream unpacked(BufferedInputStream stream) throws IOException {
        stream.mark(2);
        boolean packed = stream.read() == PACKED_1 && stream.read() == PACKED_2;
        stream.reset();
        return packed ? new GZIPInputStream(stream, 1 << 16) : stream;
    }

    private void readAll(InputStream stream) throws IOException {
        byte[] block = new byte[1 << 16];
        boolean atStart = true;
        for (int count = stream.read(block); count >= 0; count = stream.read(block)) {
            for (int i = 0; i < count; i++) {
                atStart = take(block[i], atStart);
            }
        }
        flush();
    }

    /** Whether the next byte begins a line. */
    private boolean take(byte value, boolean atStart) {
        if (atStart && value == '{' && held.size() > 0) {
            flush();
        }
        if (value == '\n') {
            endLine();
            return true;
        }
        hold(value);
        return false;
    }

    private void hold(byte value) {
        if (held.size() == 0 && !overlong) {
            if (value == ' ' || value == '\t' || value == '\r') {
                return;
            }
            first = line;
        }
        if (held.size() >= LONGEST) {
            held.reset();
            overlong = true;
        }
        if (!overlong) {
            held.write(value);
            braces.take(value);
        }
    }

    private void endLine() {
        line++;
        if (overlong || (held.size() > 0 && braces.isBalanced())) {
            flush();
        } else if (held.size() > 0) {
            held.write('\n');
        }
    }

    private void flush() {
        if (overlong) {
            sink.trouble("This is longer than " + (LONGEST >> 20) + " MiB, and was not read.", first);
        } else if (held.size() > 0) {
            sink.document(held.toByteArray(), first);
        }
        held.reset();
        braces.reset();
        overlong = false;
    }

    /** Whether every brace that was opened is closed; braces in strings do not count. */
    private static final class Braces {
        private int open;
        private boolean quoted;
        private boolean escaped;

        void take(byte value) {
            if (escaped) {
                escaped = false;
            } else if (quoted && value == '\\') {
                escaped = true;
            } else if (value == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                open += value == '{' ? 1 : value == '}' ? -1 : 0;
            }
        }

        boolean isBalanced() {
            return open <= 0;
        }

        void reset() {
            open = 0;
            quoted = false;
            escaped = false;
        }
    }
}
