package io.portreeve.app;

import io.portreeve.source.Problem;
import io.portreeve.source.SourceCandidate;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceFinder;
import io.portreeve.source.SourceList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Finds the files behind the paths that were scanned: through links, but never out of the folder that was scanned. */
final class FixTargets {
    private final Path workingFolder;
    private final boolean input;
    private final Map<String, SourceCandidate> candidates = new HashMap<>();
    private final Map<SourceFile, FixTarget> targets = new LinkedHashMap<>();
    private final Map<Path, SourceFile> known = new HashMap<>();
    private final Set<SourceFile> refused = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param input whether standard input was scanned
     */
    FixTargets(SourceList sources, Path workingFolder, boolean input) {
        this.workingFolder = workingFolder.toAbsolutePath().normalize();
        this.input = input;
        sources.candidates().forEach(candidate -> candidates.put(candidate.path(), candidate));
    }

    /** Looks a file up; it is then a target, or refused with a problem. */
    void add(SourceFile file) {
        if (input && file.path().equals(SourceFinder.STANDARD_INPUT)) {
            targets.put(file, new FixTarget(file, Optional.empty(), file.path()));
            return;
        }
        try {
            Path typed = workingFolder.resolve(file.path());
            Path real = typed.toRealPath();
            Optional<Problem> problem = problem(file.path(), typed, real);
            if (problem.isPresent()) {
                refuse(file, problem.get());
            } else {
                known.put(real, file);
                targets.put(file, new FixTarget(file, Optional.of(real), name(real)));
            }
        } catch (IOException e) {
            refuse(file, Problem.in(file.path(), "changed-meanwhile", "The file is gone since it was read."));
        }
    }

    /** Where a file that was added and not refused is. */
    FixTarget of(SourceFile file) {
        return Objects.requireNonNull(targets.get(file));
    }

    /** Files that may not be changed. */
    Set<SourceFile> refused() {
        return refused;
    }

    /** Why not. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private Optional<Problem> problem(String path, Path typed, Path real) throws IOException {
        if (!real.startsWith(scanned(path, typed).toRealPath())) {
            String message = "The path leads out of the folder that was scanned, to " + name(real)
                    + ", so nothing is changed there. Name that file to have it fixed.";
            return Optional.of(Problem.in(path, "link-leads-out", message));
        }
        return Optional.ofNullable(known.get(real))
                .map(other -> Problem.in(
                        path, "same-file", "This is the same file as " + other.path() + ", and it is fixed there."));
    }

    /** The folder that the search began in; that of the file where the file was named. */
    private Path scanned(String path, Path typed) {
        return Optional.ofNullable(candidates.get(path))
                .filter(candidate -> !candidate.named())
                .map(candidate -> workingFolder.resolve(candidate.argument()))
                .orElseGet(() -> typed.resolveSibling(""));
    }

    private String name(Path real) throws IOException {
        Path folder = workingFolder.toRealPath();
        boolean related = folder.getRoot().equals(real.getRoot());
        Path shown = related ? folder.relativize(real) : real;
        return shown.toString().replace(shown.getFileSystem().getSeparator(), "/");
    }

    private void refuse(SourceFile file, Problem problem) {
        refused.add(file);
        problems.add(problem);
    }
}
