package io.portreeve.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The way to standard output, which a reader such as {@code head} may close at any time. */
final class StandardOutput {
    private static final int BUFFER = 1 << 16;

    private StandardOutput() {}

    /** A step of the way out. */
    @FunctionalInterface
    private interface Output {
        void write() throws IOException;
    }

    static void write(Surroundings here, AtomicFile.Content content) throws IOException {
        heedingBrokenPipes(() -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(here.out(), StandardCharsets.UTF_8), BUFFER);
            content.writeTo(out);
            out.flush();
        });
    }

    /** Writes bytes as they are, whatever their encoding. */
    static void write(Surroundings here, byte[] bytes) throws IOException {
        heedingBrokenPipes(() -> {
            here.out().write(bytes);
            here.out().flush();
        });
    }

    private static void heedingBrokenPipes(Output output) throws IOException {
        try {
            output.write();
        } catch (IOException e) {
            if (!isBrokenPipe(e)) {
                throw e;
            }
        }
    }

    /** The platform says it in words only. */
    private static boolean isBrokenPipe(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("broken pipe") || message.contains("pipe is being closed");
    }
}
