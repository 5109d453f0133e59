package io.portreeve.app;

import io.portreeve.report.ReportFormat;
import io.portreeve.report.ReportFormats;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One {@code --format NAME[=FILE]}.
 *
 * @param file empty for standard output
 */
record Output(ReportFormat format, Optional<Path> file) {
    static Output parse(String typed, Path workingFolder) {
        int equals = typed.indexOf('=');
        String name = equals < 0 ? typed : typed.substring(0, equals);
        ReportFormat format = named(name);
        if (equals < 0) {
            return new Output(format, Optional.empty());
        }
        String file = typed.substring(equals + 1);
        if (file.isEmpty()) {
            throw new UsageException("--format " + typed + " names no file behind the equals sign");
        }
        try {
            return new Output(format, Optional.of(workingFolder.resolve(file).normalize()));
        } catch (InvalidPathException e) {
            throw new UsageException("--format " + typed + " names a file that cannot exist: " + e.getReason());
        }
    }

    private static ReportFormat named(String typed) {
        List<String> names = ReportFormats.names();
        return ReportFormats.ALL.get(names.indexOf(Choice.of("--format", typed, names)));
    }

    boolean isStandardOutput() {
        return file.isEmpty();
    }
}
