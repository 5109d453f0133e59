package io.portreeve.source;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns PATH arguments (files, folders, {@code -}) into the list of files to read, in one order whatever the file system's. */
public final class SourceFinder {
    /** How standard input is shown. */
    public static final String STANDARD_INPUT = "stdin";

    private final Path workingFolder;
    private final InputStream standardInput;
    private final SourceOptions options;
    private final SortedMap<String, SourceCandidate> found = new TreeMap<>();
    private final SortedMap<String, Integer> skipped = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private SourceFinder(Path workingFolder, InputStream standardInput, SourceOptions options) {
        this.workingFolder = workingFolder.toAbsolutePath().normalize();
        this.standardInput = standardInput;
        this.options = options;
    }

    /** Searches for what the arguments name; paths are taken and shown relative to {@code workingFolder}. */
    public static SourceList find(
            List<String> arguments, Path workingFolder, InputStream standardInput, SourceOptions options) {
        SourceFinder finder = new SourceFinder(workingFolder, standardInput, options);
        arguments.forEach(finder::add);
        List<Problem> sorted = finder.problems.stream().sorted(Problem.ORDER).toList();
        return new SourceList(List.copyOf(finder.found.values()), sorted, finder.skipped);
    }

    private void add(String argument) {
        if (argument.equals("-")) {
            put(new SourceCandidate(STANDARD_INPUT, "", true, () -> standardInput));
            return;
        }
        try {
            addPath(argument, workingFolder.resolve(argument).normalize());
        } catch (InvalidPathException e) {
            missing(argument);
        }
    }

    private void addPath(String argument, Path path) {
        if (Files.isDirectory(path)) {
            new FolderWalk(path, shown(path), options, this::put, this::skip, problems::add).run();
        } else if (Files.exists(path)) {
            put(new SourceCandidate(shown(path), "", true, () -> Files.newInputStream(path)));
        } else {
            missing(argument);
        }
    }

    private void missing(String argument) {
        problems.add(Problem.in(argument, "no-such-path", "There is no file or folder of this name."));
    }

    /** A file reached in two ways is read once; naming it wins over finding it. */
    private void put(SourceCandidate candidate) {
        found.merge(candidate.path(), candidate, (old, other) -> old.named() ? old : other.named() ? other : old);
    }

    private void skip(String reason) {
        skipped.merge(reason, 1, Integer::sum);
    }

    private String shown(Path path) {
        boolean related = path.getRoot() != null && path.getRoot().equals(workingFolder.getRoot());
        Path relative = related ? workingFolder.relativize(path) : path;
        return relative.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
