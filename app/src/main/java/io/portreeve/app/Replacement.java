package io.portreeve.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A file's new content, complete and ready beside it, until it takes the file's place in one step; nothing is ever written into the file. */
final class Replacement implements AutoCloseable {
    /** The step that decides: afterwards the file is the new one, before it the old one. */
    @FunctionalInterface
    interface Step {
        /** By renaming, which the platform does at once or not at all. */
        Step RENAME = (ready, file) -> Files.move(ready, file, StandardCopyOption.ATOMIC_MOVE);

        void take(Path ready, Path file) throws IOException;
    }

    private final Path file;
    private final Path ready;
    private final byte[] before;

    private Replacement(Path file, Path ready, byte[] before) {
        this.file = file;
        this.ready = ready;
        this.before = before;
    }

    /**
     * Makes the new content ready, with the rights of the file.
     *
     * @param file the file itself, no link to it
     * @param before what it is expected to hold
     */
    static Replacement prepare(Path file, byte[] before, byte[] after) throws IOException {
        Path ready = Files.createTempFile(file.toAbsolutePath().getParent(), ".portreeve-", ".tmp");
        Replacement replacement = new Replacement(file, ready, before);
        try {
            write(ready, after);
            keepRights(file, ready);
            return replacement;
        } catch (IOException | RuntimeException | Error e) {
            replacement.close();
            throw e;
        }
    }

    private static void write(Path ready, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(ready, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            // A rename may reach the disk before the content does; then a crash would leave an empty file.
            channel.force(true);
        }
    }

    private static void keepRights(Path file, Path ready) throws IOException {
        PosixFileAttributeView from = posix(file);
        PosixFileAttributeView to = posix(ready);
        if (from == null || to == null) {
            return;
        }
        PosixFileAttributes rights = from.readAttributes();
        if (!rights.group().equals(to.readAttributes().group())) {
            to.setGroup(rights.group());
        }
        if (!rights.owner().equals(to.readAttributes().owner())) {
            to.setOwner(rights.owner());
        }
        to.setPermissions(rights.permissions());
    }

    private static @Nullable PosixFileAttributeView posix(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class);
    }

    /** Whether the file still holds what was expected. */
    boolean isUntouched() throws IOException {
        return Arrays.equals(Files.readAllBytes(file), before);
    }

    void take(Step step) throws IOException {
        step.take(ready, file);
    }

    /** Takes away what is ready and was not wanted. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(ready);
    }
}
