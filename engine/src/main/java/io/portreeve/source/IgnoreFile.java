package io.portreeve.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The patterns of one ignore file, which hold for everything below its folder; the last one that matches decides. */
record IgnoreFile(Path folder, List<IgnorePattern> patterns) {
    static IgnoreFile of(Path folder, String text) {
        List<IgnorePattern> patterns = new ArrayList<>();
        text.lines().map(IgnorePattern::parse).flatMap(Optional::stream).forEach(patterns::add);
        return new IgnoreFile(folder, List.copyOf(patterns));
    }

    /** Whether a path is ignored or expressly kept; empty when no pattern speaks of it. */
    Optional<Boolean> ignores(Path path, boolean isFolder) {
        if (!path.startsWith(folder) || path.equals(folder)) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        folder.relativize(path).forEach(name -> names.add(name.toString()));
        for (int i = patterns.size() - 1; i >= 0; i--) {
            if (patterns.get(i).matches(names, isFolder)) {
                return Optional.of(!patterns.get(i).keeps());
            }
        }
        return Optional.empty();
    }
}
