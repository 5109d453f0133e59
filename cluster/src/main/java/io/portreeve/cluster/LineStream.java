package io.portreeve.cluster;

import io.fabric8.kubernetes.client.http.AsyncBody;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The lines of an answer that goes on, read one after the other; the next part is only asked for when the one before is used up. */
final class LineStream implements AsyncBody.Consumer<List<ByteBuffer>>, AutoCloseable {
    /** Objects of an API server have at most 3 MiB. */
    private static final int LONGEST = 16 << 20;

    private static final byte[] END = {};

    private final BlockingQueue<byte[]> parts = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private volatile @Nullable AsyncBody body;
    private volatile String broken = "";
    private volatile boolean closed;
    private byte[] part = END;
    private int position;

    /** Begins to take in what comes. */
    void begin(AsyncBody from) {
        body = from;
        var unused = from.done().whenComplete((done, trouble) -> {
            if (trouble != null && !closed) {
                broken = Access.reason(trouble);
            }
            parts.add(END);
        });
        from.consume();
    }

    @Override
    public void consume(List<ByteBuffer> buffers, AsyncBody from) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (ByteBuffer buffer : buffers) {
            byte[] piece = new byte[buffer.remaining()];
            buffer.get(piece);
            bytes.write(piece, 0, piece.length);
        }
        if (bytes.size() == 0) {
            from.consume();
        } else {
            parts.add(bytes.toByteArray());
        }
    }

    /** The next line; empty when the stream has ended as it should. */
    Optional<byte[]> next() throws Refusal {
        while (true) {
            if (endsLine()) {
                byte[] whole = line.toByteArray();
                line.reset();
                if (whole.length > 0) {
                    return Optional.of(whole);
                }
            } else if (!more()) {
                return Optional.empty();
            }
        }
    }

    /** Takes what there is up to the end of a line; whether that was there. */
    private boolean endsLine() throws Refusal {
        int from = position;
        while (position < part.length && part[position] != '\n') {
            position++;
        }
        line.write(part, from, position - from);
        if (line.size() > LONGEST) {
            throw new Refusal(Refusal.NO_ANSWER, "a line has more than " + LONGEST + " bytes");
        }
        return position++ < part.length;
    }

    private boolean more() throws Refusal {
        try {
            part = parts.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.NO_ANSWER, "interrupted");
        }
        position = 0;
        if (part.length > 0) {
            ask();
            return true;
        }
        if (!broken.isEmpty() || line.size() > 0) {
            throw new Refusal(
                    Refusal.NO_ANSWER, broken.isEmpty() ? "the stream broke off in the middle of a line" : broken);
        }
        return false;
    }

    private void ask() {
        AsyncBody from = body;
        if (from != null) {
            from.consume();
        }
    }

    /** Whether something comes, or the end, before the time is over. */
    boolean stirs(Duration within) throws Refusal {
        if (position < part.length) {
            return true;
        }
        try {
            byte[] next = parts.poll(within.toNanos(), TimeUnit.NANOSECONDS);
            if (next == null) {
                return false;
            }
            if (next.length > 0) {
                part = next;
                position = 0;
                ask();
            } else {
                parts.add(END);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.NO_ANSWER, "interrupted");
        }
    }

    /** Ends it; who waits for a line is told that it has ended. */
    @Override
    public void close() {
        closed = true;
        AsyncBody from = body;
        if (from != null) {
            from.cancel();
        }
        parts.add(END);
    }
}
