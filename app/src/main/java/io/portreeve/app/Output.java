package io.portreeve.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One {@code --format NAME[=FILE]}.
 *
 * @param file empty for standard output
 */
record Output(String format, Optional<Path> file) {
    static Output parse(String typed, List<String> formats, Path workingFolder) {
        int equals = typed.indexOf('=');
        String name = equals < 0 ? typed : typed.substring(0, equals);
        String format = Choice.of("--format", name, formats);
        if (equals < 0) {
            return new Output(format, Optional.empty());
        }
        String file = typed.substring(equals + 1);
        if (file.isEmpty()) {
            throw new UsageException("--format " + typed + " names no file behind the equals sign");
        }
        try {
            return new Output(format, Optional.of(workingFolder.resolve(file)));
        } catch (InvalidPathException e) {
            throw new UsageException("--format " + typed + " names a file that cannot exist: " + e.getReason());
        }
    }

    boolean isStandardOutput() {
        return file.isEmpty();
    }
}
