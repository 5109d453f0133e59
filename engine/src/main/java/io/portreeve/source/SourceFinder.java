package io.portreeve.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns PATH arguments (files, folders, {@code -}, and what further forms there are) into the list of files to read, in one
 * order whatever the file system's.
 */
public final class SourceFinder {
    /** How standard input is shown. */
    public static final String STANDARD_INPUT = "stdin";

    /** What is said of a path that leads nowhere in the file system. */
    public static final String NO_SUCH_PATH = "There is no file or folder of this name.";

    private final Path workingFolder;
    private final InputStream standardInput;
    private final SourceOptions options;
    private final List<SourceForm> forms;
    private final SortedMap<String, SourceCandidate> found = new TreeMap<>();
    private final SortedMap<String, Integer> skipped = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private SourceFinder(Path workingFolder, InputStream standardInput, SourceOptions options, List<SourceForm> forms) {
        this.workingFolder = workingFolder.toAbsolutePath().normalize();
        this.standardInput = standardInput;
        this.options = options;
        this.forms = List.copyOf(forms);
    }

    /** Searches for what the arguments name; paths are taken and shown relative to {@code workingFolder}. */
    public static SourceList find(
            List<String> arguments, Path workingFolder, InputStream standardInput, SourceOptions options) {
        return find(arguments, workingFolder, standardInput, options, List.of());
    }

    /** The same, where arguments may have further forms; the first that takes an argument has it. */
    public static SourceList find(
            List<String> arguments,
            Path workingFolder,
            InputStream standardInput,
            SourceOptions options,
            List<SourceForm> forms) {
        SourceFinder finder = new SourceFinder(workingFolder, standardInput, options, forms);
        arguments.forEach(finder::add);
        List<Problem> sorted = finder.problems.stream().sorted(Problem.ORDER).toList();
        return new SourceList(List.copyOf(finder.found.values()), sorted, finder.skipped);
    }

    private void add(String argument) {
        if (argument.equals("-")) {
            put(new SourceCandidate(STANDARD_INPUT, "", true, () -> standardInput));
            return;
        }
        Optional<SourceForm> form =
                forms.stream().filter(each -> each.takes(argument)).findFirst();
        try {
            if (form.isPresent()) {
                search(form.get().find(argument));
            } else {
                addPath(argument, workingFolder.resolve(argument).normalize());
            }
        } catch (InvalidPathException e) {
            missing(argument, NO_SUCH_PATH);
        } catch (NoSuchFileException e) {
            missing(argument, e.getReason());
        } catch (IOException e) {
            problems.add(unreadable(argument, e));
        }
    }

    private void addPath(String argument, Path path) {
        if (Files.isDirectory(path)) {
            addFolder(path);
        } else if (Files.exists(path)) {
            put(new SourceCandidate(shown(workingFolder, path), "", true, new PathItem(path)));
        } else {
            missing(argument, NO_SUCH_PATH);
        }
    }

    private void addFolder(Path path) {
        String shown = shown(workingFolder, path);
        try {
            PathItem real = PathItem.real(path);
            search(new SearchStart(real, "", shown, options.ignored() ? List.of() : real.above()));
        } catch (IOException e) {
            problems.add(unreadable(shown.isEmpty() ? "." : shown, e));
        }
    }

    private void search(SearchStart start) throws IOException {
        if (start.item().kind() == TreeItem.Kind.FOLDER) {
            new FolderWalk(start, options, this::put, this::skip, problems::add).run();
        } else {
            put(start.candidate(start.path(), start.item(), true));
        }
    }

    private void missing(String argument, String reason) {
        problems.add(Problem.in(argument, "no-such-path", reason));
    }

    static Problem unreadable(String shown, IOException e) {
        return Problem.in(shown, "unreadable-folder", "Cannot be opened: " + SourceCandidate.reason(e) + ".");
    }

    /** A file reached in two ways is read once; naming it wins over finding it. */
    private void put(SourceCandidate candidate) {
        found.merge(candidate.path(), candidate, (old, other) -> old.named() ? old : other.named() ? other : old);
    }

    private void skip(String reason) {
        skipped.merge(reason, 1, Integer::sum);
    }

    /** How a path is shown to people: as seen from a folder, which like the path is absolute, {@code /}-separated. */
    public static String shown(Path workingFolder, Path path) {
        boolean related = path.getRoot() != null && path.getRoot().equals(workingFolder.getRoot());
        Path relative = related ? workingFolder.relativize(path) : path;
        return relative.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
