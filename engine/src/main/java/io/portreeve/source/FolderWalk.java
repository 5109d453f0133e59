package io.portreeve.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The search of one folder for files that may hold manifests.
 *
 * <p>Symbolic links wait until everything else is found: only then is it known which of them lead to something new.
 */
final class FolderWalk {
    private static final Set<String> DEPENDENCIES = Set.of("node_modules", "vendor");
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json", ".jsonl", ".ndjson");

    private final Path root;
    private final String shownRoot;
    private final SourceOptions options;
    private final Consumer<SourceCandidate> found;
    private final Consumer<String> skipped;
    private final Consumer<Problem> problems;
    private final Set<Path> seen = new HashSet<>();
    private final List<Entry> links = new ArrayList<>();

    FolderWalk(
            Path root,
            String shownRoot,
            SourceOptions options,
            Consumer<SourceCandidate> found,
            Consumer<String> skipped,
            Consumer<Problem> problems) {
        this.root = root;
        this.shownRoot = shownRoot;
        this.options = options;
        this.found = found;
        this.skipped = skipped;
        this.problems = problems;
    }

    /**
     * Something in a folder.
     *
     * @param path where it was met
     * @param real where it is when no link is followed twice
     * @param rules the ignore rules of the folders above
     */
    private record Entry(Path path, Path real, String shown, IgnoreRules rules) {
        Entry child(Path child, IgnoreRules inside) {
            String name = child.getFileName().toString();
            return new Entry(child, real.resolve(name), shown.isEmpty() ? name : shown + "/" + name, inside);
        }

        String name() {
            return shown.substring(shown.lastIndexOf('/') + 1);
        }
    }

    void run() {
        Path real;
        try {
            real = root.toRealPath();
        } catch (IOException e) {
            unreadable(shownRoot, e);
            return;
        }
        IgnoreRules above = options.ignored() ? IgnoreRules.NONE : IgnoreRules.above(real);
        folder(new Entry(root, real, shownRoot, above));
        while (!links.isEmpty()) {
            List<Entry> waiting = List.copyOf(links);
            links.clear();
            waiting.forEach(link -> follow(link, real));
        }
    }

    private void folder(Entry folder) {
        if (!seen.add(folder.real())) {
            return;
        }
        List<Path> children = list(folder);
        IgnoreRules rules =
                options.ignored() ? IgnoreRules.NONE : folder.rules().inside(folder.real(), children);
        for (Path child : children) {
            Entry entry = folder.child(child, rules);
            try {
                meet(entry, Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
            } catch (IOException e) {
                unreadable(entry.shown(), e);
            }
        }
    }

    private List<Path> list(Entry folder) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.path())) {
            stream.forEach(children::add);
        } catch (DirectoryIteratorException e) {
            unreadable(folder.shown(), new IOException(e.getMessage(), e));
        } catch (IOException e) {
            unreadable(folder.shown(), e);
        }
        children.sort(null);
        return children;
    }

    private void meet(Entry entry, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            links.add(entry);
        } else if (attributes.isDirectory()) {
            meetFolder(entry);
        } else if (attributes.isRegularFile() && mayHoldManifests(entry.name())) {
            meetFile(entry);
        }
    }

    private void meetFolder(Entry entry) {
        if (entry.name().equals(".git")) {
            return;
        }
        if (!options.hidden() && entry.name().startsWith(".")) {
            skipped.accept("hidden folders");
        } else if (!options.ignored() && DEPENDENCIES.contains(entry.name())) {
            skipped.accept("dependency folders (node_modules, vendor)");
        } else if (entry.rules().ignores(entry.real(), true)) {
            skipped.accept("folders named by ignore files");
        } else {
            folder(entry);
        }
    }

    private void meetFile(Entry entry) {
        if (entry.rules().ignores(entry.real(), false)) {
            skipped.accept("files named by ignore files");
        } else if (seen.add(entry.real())) {
            Path path = entry.path();
            found.accept(new SourceCandidate(entry.shown(), shownRoot, false, () -> Files.newInputStream(path)));
        }
    }

    private void follow(Entry link, Path realRoot) {
        try {
            Path real = link.path().toRealPath();
            BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
            if (!attributes.isDirectory() && !mayHoldManifests(link.name())) {
                return;
            }
            if (link.rules().ignores(link.real(), attributes.isDirectory())) {
                skipped.accept("symbolic links named by ignore files");
            } else if (!real.startsWith(realRoot)) {
                skipped.accept("symbolic links that lead out of the scanned folder");
            } else if (!seen.contains(real)) {
                meet(new Entry(link.path(), real, link.shown(), link.rules()), attributes);
            }
        } catch (IOException e) {
            skipped.accept("symbolic links that lead nowhere");
        }
    }

    private static boolean mayHoldManifests(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(lower::endsWith) || name.equals("Kustomization");
    }

    private void unreadable(String shown, IOException e) {
        String where = shown.isEmpty() ? "." : shown;
        problems.accept(Problem.in(where, "unreadable-folder", "Cannot be opened: " + SourceCandidate.reason(e) + "."));
    }
}
