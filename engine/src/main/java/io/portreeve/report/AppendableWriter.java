package io.portreeve.report;

import java.io.Flushable;
import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/** A writer onto any appendable; closing it flushes, and leaves the appendable to its owner. */
final class AppendableWriter extends Writer {
    private final Appendable out;

    AppendableWriter(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(char[] characters, int from, int count) throws IOException {
        if (out instanceof Writer writer) {
            writer.write(characters, from, count);
        } else {
            out.append(CharBuffer.wrap(characters, from, count));
        }
    }

    @Override
    public void flush() throws IOException {
        if (out instanceof Flushable flushable) {
            flushable.flush();
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
