package io.portreeve.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The ignore files that hold in a folder, nearest last; the nearest one with an opinion decides. */
final class IgnoreRules {
    static final IgnoreRules NONE = new IgnoreRules(List.of());

    /** In the same folder the later one has the last word. */
    private static final List<String> NAMES = List.of(".gitignore", ".portreeveignore");

    private final List<IgnoreFile> files;

    private IgnoreRules(List<IgnoreFile> files) {
        this.files = files;
    }

    /**
     * What the folders above {@code folder}, up to the top of its repository, say about its content; nothing when they
     * ignore the folder itself, because somebody asked for it by name.
     */
    static IgnoreRules above(Path folder) {
        IgnoreRules rules = NONE;
        for (Path outer : foldersAbove(folder)) {
            rules = rules.with(outer, NAMES);
            Path next = outer.resolve(outer.relativize(folder).getName(0));
            if (rules.ignores(next, true)) {
                return NONE;
            }
        }
        return rules;
    }

    /** From the top of the repository down to the parent; none outside a repository. */
    private static List<Path> foldersAbove(Path folder) {
        List<Path> outer = new ArrayList<>();
        Path here = folder;
        while (!Files.exists(here.resolve(".git"))) {
            Path parent = here.getParent();
            if (parent == null) {
                return List.of();
            }
            outer.add(parent);
            here = parent;
        }
        Collections.reverse(outer);
        return outer;
    }

    /** The rules that hold inside {@code folder}, which has these children. */
    IgnoreRules inside(Path folder, List<Path> children) {
        List<String> present = NAMES.stream()
                .filter(name -> children.stream().anyMatch(child -> child.endsWith(name)))
                .toList();
        return present.isEmpty() ? this : with(folder, present);
    }

    private IgnoreRules with(Path folder, List<String> names) {
        List<IgnoreFile> more = new ArrayList<>(files);
        for (String name : names) {
            read(folder.resolve(name)).ifPresent(text -> more.add(IgnoreFile.of(folder, text)));
        }
        return new IgnoreRules(List.copyOf(more));
    }

    /** An ignore file that cannot be read ignores nothing: rather too much is judged than too little. */
    private static Optional<String> read(Path file) {
        try {
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    boolean ignores(Path path, boolean folder) {
        for (int i = files.size() - 1; i >= 0; i--) {
            Optional<Boolean> verdict = files.get(i).ignores(path, folder);
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        return false;
    }
}
