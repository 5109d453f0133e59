package io.portreeve.source;

import java.io.IOException;
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

    private final SearchStart start;
    private final SourceOptions options;
    private final Consumer<SourceCandidate> found;
    private final Consumer<String> skipped;
    private final Consumer<Problem> problems;
    private final Set<String> seen = new HashSet<>();
    private final List<Entry> links = new ArrayList<>();

    FolderWalk(
            SearchStart start,
            SourceOptions options,
            Consumer<SourceCandidate> found,
            Consumer<String> skipped,
            Consumer<Problem> problems) {
        this.start = start;
        this.options = options;
        this.found = found;
        this.skipped = skipped;
        this.problems = problems;
    }

    /**
     * Something in a folder.
     *
     * @param path where it was met, behind the prefix of the search
     * @param rules the ignore rules of the folders above
     */
    private record Entry(TreeItem item, String path, IgnoreRules rules) {
        Entry child(TreeItem child, IgnoreRules inside) {
            return new Entry(child, path.isEmpty() ? child.name() : path + "/" + child.name(), inside);
        }

        /** What it is called where it was met. */
        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    void run() {
        TreeItem root = start.item();
        IgnoreRules above = options.ignored() ? IgnoreRules.NONE : IgnoreRules.above(root, start.above());
        folder(new Entry(root, start.path(), above));
        while (!links.isEmpty()) {
            List<Entry> waiting = List.copyOf(links);
            links.clear();
            waiting.forEach(this::follow);
        }
    }

    private void folder(Entry folder) {
        if (!seen.add(folder.item().place())) {
            return;
        }
        List<TreeItem> children = list(folder);
        IgnoreRules rules =
                options.ignored() ? IgnoreRules.NONE : folder.rules().inside(folder.item(), children);
        for (TreeItem child : children) {
            Entry entry = folder.child(child, rules);
            try {
                meet(entry, child.kind());
            } catch (IOException e) {
                unreadable(entry, e);
            }
        }
    }

    private List<TreeItem> list(Entry folder) {
        try {
            return folder.item().children();
        } catch (IOException e) {
            unreadable(folder, e);
            return List.of();
        }
    }

    private void meet(Entry entry, TreeItem.Kind kind) {
        switch (kind) {
            case LINK -> links.add(entry);
            case FOLDER -> meetFolder(entry);
            case FILE -> meetFile(entry);
            case SUBMODULE -> skipped.accept("submodules");
            case OTHER -> {}
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
        } else if (entry.rules().ignores(entry.item().place(), true)) {
            skipped.accept("folders named by ignore files");
        } else {
            folder(entry);
        }
    }

    private void meetFile(Entry entry) {
        if (!mayHoldManifests(entry.name())) {
            return;
        }
        if (entry.rules().ignores(entry.item().place(), false)) {
            skipped.accept("files named by ignore files");
        } else if (seen.add(entry.item().place())) {
            found.accept(start.candidate(entry.path(), entry.item(), false));
        }
    }

    private void follow(Entry link) {
        try {
            TreeItem target = link.item().target();
            TreeItem.Kind kind = target.kind();
            boolean folder = kind == TreeItem.Kind.FOLDER;
            if (!folder && !mayHoldManifests(link.name())) {
                return;
            }
            if (link.rules().ignores(link.item().place(), folder)) {
                skipped.accept("symbolic links named by ignore files");
            } else if (!isInside(target)) {
                skipped.accept("symbolic links that lead out of the scanned folder");
            } else if (!seen.contains(target.place())) {
                meet(new Entry(target, link.path(), link.rules()), kind);
            }
        } catch (IOException e) {
            skipped.accept("symbolic links that lead nowhere");
        }
    }

    private boolean isInside(TreeItem target) {
        return IgnoreFile.isWithin(target.place(), start.item().place());
    }

    private static boolean mayHoldManifests(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(lower::endsWith) || name.equals("Kustomization");
    }

    private void unreadable(Entry entry, IOException e) {
        String shown = start.shown(entry.path());
        problems.accept(SourceFinder.unreadable(shown.isEmpty() ? "." : shown, e));
    }
}
