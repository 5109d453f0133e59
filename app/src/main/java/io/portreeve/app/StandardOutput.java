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

    static void write(Surroundings here, AtomicFile.Content content) throws IOException {
        try {
            Writer out = new BufferedWriter(new OutputStreamWriter(here.out(), StandardCharsets.UTF_8), BUFFER);
            content.writeTo(out);
            out.flush();
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
