package io.portreeve.sources.helm;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;

/** A folder that nobody else can look into, and that is gone in the end. */
final class ScratchFolder implements AutoCloseable {
    private final Path path;

    private ScratchFolder(Path path) {
        this.path = path;
    }

    static ScratchFolder create() throws IOException {
        return new ScratchFolder(Files.createTempDirectory("portreeve-"));
    }

    Path path() {
        return path;
    }

    /** Writes files into a new folder, each at its path in it; those paths are known to stay inside. */
    Path write(String name, Map<String, byte[]> files) throws IOException {
        Path folder = Files.createDirectory(path.resolve(name));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = within(folder, file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        return folder;
    }

    private static Path within(Path folder, String path) throws IOException {
        try {
            Path target = folder.resolve(path).normalize();
            if (target.startsWith(folder)) {
                return target;
            }
        } catch (InvalidPathException e) {
            throw new IOException("there can be no file " + path, e);
        }
        throw new IOException(path + " leads out of the folder");
    }

    /** Deletes one of the folders written, if it was. */
    void delete(String name) throws IOException {
        Path folder = path.resolve(name);
        if (Files.exists(folder)) {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException trouble) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() {
        try {
            delete(path);
        } catch (IOException e) {
            // What another process still holds open stays behind in the folder for temporary files.
        }
    }
}
