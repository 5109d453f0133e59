package io.portreeve.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
     * What the folders above {@code folder}, given from the outermost, say about its content; nothing when they ignore the
     * folder itself, because somebody asked for it by name.
     */
    static IgnoreRules above(TreeItem folder, List<TreeItem> above) {
        IgnoreRules rules = NONE;
        for (int i = 0; i < above.size(); i++) {
            rules = rules.with(above.get(i), NAMES);
            TreeItem next = i + 1 < above.size() ? above.get(i + 1) : folder;
            if (rules.ignores(next.place(), true)) {
                return NONE;
            }
        }
        return rules;
    }

    /** The rules that hold inside {@code folder}, which has these children. */
    IgnoreRules inside(TreeItem folder, List<TreeItem> children) {
        List<String> present = NAMES.stream()
                .filter(name -> children.stream().anyMatch(child -> child.name().equals(name)))
                .toList();
        return present.isEmpty() ? this : with(folder, present);
    }

    private IgnoreRules with(TreeItem folder, List<String> names) {
        List<IgnoreFile> more = new ArrayList<>(files);
        for (String name : names) {
            read(folder, name).ifPresent(text -> more.add(IgnoreFile.of(folder.place(), text)));
        }
        return new IgnoreRules(List.copyOf(more));
    }

    /** An ignore file that cannot be read ignores nothing: rather too much is judged than too little. */
    private static Optional<String> read(TreeItem folder, String name) {
        try {
            Optional<TreeItem> file = folder.child(name);
            return file.isEmpty() ? Optional.empty() : Optional.of(text(file.get()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String text(TreeItem file) throws IOException {
        try (InputStream in = file.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    boolean ignores(String place, boolean folder) {
        for (int i = files.size() - 1; i >= 0; i--) {
            Optional<Boolean> verdict = files.get(i).ignores(place, folder);
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        return false;
    }
}
