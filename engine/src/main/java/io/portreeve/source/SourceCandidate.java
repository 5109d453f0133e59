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
 * @param prefix how the path begins where it is none of the file system, such as {@code git:HEAD~1:}; else empty
 * @param argument the {@linkplain #located() located} folder that the search began in; empty for the working directory and
 *     for files that were named one by one
 * @param named whether somebody named this very file, so that it is read whatever it looks like
 * @param content where the bytes come from
 */
public record SourceCandidate(String path, String prefix, String argument, boolean named, Content content) {
    /** A file of the file system. */
    public SourceCandidate(String path, String argument, boolean named, Content content) {
        this(path, "", argument, named, content);
    }

    /** Where bytes come from. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;

        /** How many bytes there are, where that is cheaper to know than to see while reading; else a negative number. */
        default long size() throws IOException {
            return -1;
        }

        /** The living cluster that it is a part of, as the scan unit is called; empty for what people keep in folders. */
        default Optional<String> cluster() {
            return Optional.empty();
        }
    }

    /** The path such that it can be taken apart at its slashes: behind a prefix stands one more. */
    public String located() {
        return located(prefix, path.substring(prefix.length()));
    }

    static String located(String prefix, String inside) {
        return prefix.isEmpty() || inside.isEmpty() ? prefix + inside : prefix + "/" + inside;
    }

    /** How a located folder of the same tree is shown; its top is empty, as the working directory is. */
    public String shown(String folder) {
        if (folder.equals(prefix)) {
            return "";
        }
        boolean inside = !prefix.isEmpty() && folder.startsWith(prefix + "/");
        return inside ? prefix + folder.substring(prefix.length() + 1) : folder;
    }

    /** The located folder of the file, without a final slash; empty for the working directory. */
    public String folder() {
        String located = located();
        int slash = located.lastIndexOf('/');
        return slash < 0 ? "" : located.substring(0, slash);
    }

    /** The last part of the path. */
    public String name() {
        String located = located();
        return located.substring(located.lastIndexOf('/') + 1);
    }

    /** What a tool made it of, if one did. */
    public Optional<Rendered> rendered() {
        return content instanceof Rendered rendered ? Optional.of(rendered) : Optional.empty();
    }

    /** What it is in its tree of folders, where it is in one. */
    public Optional<TreeItem> item() {
        return content instanceof TreeItem item ? Optional.of(item) : Optional.empty();
    }

    /** The decoded file; empty, and a Problem told, when it cannot be read or has more than {@code limit} bytes. */
    public Optional<SourceFile> read(long limit, Consumer<Problem> problems) {
        Optional<Rendered> made = rendered();
        if (made.isPresent()) {
            return made.map(Rendered::file);
        }
        try {
            Optional<byte[]> bytes = bytes(limit);
            if (bytes.isEmpty()) {
                problems.accept(Problem.in(path, "file-too-large", tooLarge(limit)));
            }
            return bytes.flatMap(all -> TextDecoder.decode(path, all, problems));
        } catch (IOException e) {
            problems.accept(Problem.in(path, "unreadable-file", "The file cannot be read: " + reason(e) + "."));
            return Optional.empty();
        }
    }

    /** Empty when there are more than {@code limit}. */
    private Optional<byte[]> bytes(long limit) throws IOException {
        if (content.size() > limit) {
            return Optional.empty();
        }
        try (InputStream in = content.open()) {
            byte[] bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
            return bytes.length > limit ? Optional.empty() : Optional.of(bytes);
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
