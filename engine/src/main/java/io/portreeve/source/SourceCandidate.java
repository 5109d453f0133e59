package io.portreeve.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file that may hold manifests: found, but not read yet.
 *
 * @param path as shown: relative to the working directory, {@code /}-separated
 * @param argument the folder that the search began in, shown likewise; empty for the working directory and for files
 *     that were named one by one
 * @param named whether somebody named this very file, so that it is read whatever it looks like
 * @param content where the bytes come from
 */
public record SourceCandidate(String path, String argument, boolean named, Content content) {
    /** Where bytes come from. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /** The folder of the file, without a final slash; empty for the working directory. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The decoded file; empty, and a Problem told, when it cannot be read or has more than {@code limit} bytes. */
    public Optional<SourceFile> read(long limit, Consumer<Problem> problems) {
        try (InputStream in = content.open()) {
            int most = (int) Math.min(limit + 1, Integer.MAX_VALUE - 8);
            byte[] bytes = in.readNBytes(most);
            if (bytes.length > limit) {
                problems.accept(Problem.in(path, "file-too-large", tooLarge(limit)));
                return Optional.empty();
            }
            return TextDecoder.decode(path, bytes, problems);
        } catch (IOException e) {
            problems.accept(Problem.in(path, "unreadable-file", "The file cannot be read: " + reason(e) + "."));
            return Optional.empty();
        }
    }

    private static String tooLarge(long limit) {
        return "The file has more than " + limit + " bytes and was not read; --max-file-size raises the limit.";
    }

    /** Why reading failed, in words; the exceptions of the platform often only repeat the path. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "it does not exist";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
