package io.portreeve.app;

import io.portreeve.report.TextOptions;
import io.portreeve.report.format.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One {@code --format NAME[=FILE]}.
 *
 * @param file empty for standard output
 */
record Output(String format, Optional<Path> file) {
    private static final int PURPOSE_COLUMN = 14;

    /**
     * All that were asked for, of which one at most goes to standard output.
     *
     * @param names of the forms there are
     */
    static List<Output> all(CommandLine line, List<String> names, Surroundings here) {
        List<String> typed = line.values("--format").isEmpty() ? List.of("text") : line.values("--format");
        List<Output> outputs = typed.stream()
                .map(each -> parse(each, names, here.workingFolder()))
                .toList();
        if (outputs.stream().filter(Output::isStandardOutput).count() > 1) {
            throw new UsageException("--format: only one report fits standard output; write the others as NAME=FILE");
        }
        requireOneFileEach(outputs);
        return outputs;
    }

    /** The second report would replace the first, and nobody would notice; a device such as /dev/null takes both. */
    private static void requireOneFileEach(List<Output> outputs) {
        Set<Path> files = new HashSet<>();
        for (Output output : outputs) {
            Optional<Path> file = output.file().filter(path -> !Files.exists(path) || Files.isRegularFile(path));
            if (file.isPresent() && !files.add(file.get())) {
                throw new UsageException("--format: two reports go to the same file, " + file.get());
            }
        }
    }

    /** The end of a command's help: its forms, and more. */
    static List<String> notes(List<? extends ReportFormat<?>> formats, List<String> more) {
        List<String> notes = new ArrayList<>(List.of("Formats:"));
        for (ReportFormat<?> format : formats) {
            String name = "  " + format.name();
            notes.add(name + " ".repeat(PURPOSE_COLUMN - name.length()) + format.purpose());
        }
        notes.addAll(more);
        return notes;
    }

    static Output parse(String typed, List<String> names, Path workingFolder) {
        int equals = typed.indexOf('=');
        String name = Choice.of("--format", equals < 0 ? typed : typed.substring(0, equals), names);
        if (equals < 0) {
            return new Output(name, Optional.empty());
        }
        String file = typed.substring(equals + 1);
        if (file.isEmpty()) {
            throw new UsageException("--format " + typed + " names no file behind the equals sign");
        }
        try {
            return new Output(name, Optional.of(workingFolder.resolve(file).normalize()));
        } catch (InvalidPathException e) {
            throw new UsageException("--format " + typed + " names a file that cannot exist: " + e.getReason());
        }
    }

    boolean isStandardOutput() {
        return file.isEmpty();
    }

    /** How text looks there: nobody looks at a file while it is written. */
    TextOptions seen(TextOptions asked) {
        return isStandardOutput() ? asked : new TextOptions(false, asked.detail());
    }

    /** Puts a report where it was asked for. */
    void write(Surroundings here, AtomicFile.Content content) throws IOException {
        if (file.isEmpty()) {
            StandardOutput.write(here, content);
            return;
        }
        try {
            AtomicFile.write(file.get(), content);
        } catch (IOException e) {
            throw new UsageException("the " + format + " report cannot be written to " + file.get() + ": " + e);
        }
    }
}
