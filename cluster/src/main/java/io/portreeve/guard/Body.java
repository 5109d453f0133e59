package io.portreeve.guard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The body of one request. It counts as held as it arrives, not as it is announced: who announces much and sends little holds little.
 */
final class Body implements AutoCloseable {
    private static final int PART = 16 * 1024;

    private final BodyMemory memory;
    private final int largest;
    private int held;

    /** What came of reading. */
    enum Outcome {
        READ,
        TOO_LARGE,
        NO_MEMORY
    }

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(PART);

    Body(BodyMemory memory, int largest) {
        this.memory = memory;
        this.largest = largest;
    }

    Outcome read(InputStream from) throws IOException {
        byte[] part = new byte[PART];
        for (int count = from.read(part); count >= 0; count = from.read(part)) {
            if (bytes.size() + count > largest) {
                return Outcome.TOO_LARGE;
            }
            if (!memory.take(count)) {
                return Outcome.NO_MEMORY;
            }
            held += count;
            bytes.write(part, 0, count);
        }
        return Outcome.READ;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        memory.give(held);
    }
}
