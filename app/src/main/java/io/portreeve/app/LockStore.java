package io.portreeve.app;

import io.portreeve.lock.LockFile;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a lock file is kept.
 *
 * @param name as somebody typed it
 */
record LockStore(String name, Path file) {
    private static final String FLAG = "--lock";

    static LockStore of(CommandLine line, Surroundings here) {
        String name = line.value(FLAG).orElse(LockFile.NAME);
        try {
            return new LockStore(name, here.workingFolder().resolve(name));
        } catch (InvalidPathException e) {
            throw new UsageException(FLAG + " " + name + " names a file that cannot exist: " + e.getReason());
        }
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** The file, where there is one. */
    Optional<LockFile> read(Surroundings here) {
        return exists() ? Optional.of(text(here)).map(LockFile::read) : Optional.empty();
    }

    private SourceFile text(Surroundings here) {
        List<Problem> problems = new ArrayList<>();
        return ConfigurationFile.open(FLAG, name, here.workingFolder(), problems)
                .orElseThrow(
                        () -> new UsageException(name + ": " + problems.get(0).message()));
    }

    void write(String text) {
        try {
            AtomicFile.write(file, out -> out.append(text));
        } catch (IOException e) {
            throw new UsageException("the lock file cannot be written to " + name + ": " + e);
        }
    }
}
