package io.portreeve.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The patterns of one ignore file, which hold for everything below its folder; the last one that matches decides.
 *
 * @param folder its {@linkplain TreeItem#place() place}
 */
record IgnoreFile(String folder, List<IgnorePattern> patterns) {
    static IgnoreFile of(String folder, String text) {
        List<IgnorePattern> patterns = new ArrayList<>();
        text.lines().map(IgnorePattern::parse).flatMap(Optional::stream).forEach(patterns::add);
        return new IgnoreFile(folder, List.copyOf(patterns));
    }

    /** Whether a place is ignored or expressly kept; empty when no pattern speaks of it. */
    Optional<Boolean> ignores(String place, boolean isFolder) {
        if (place.equals(folder) || !isWithin(place, folder)) {
            return Optional.empty();
        }
        List<String> names = List.of(below(place, folder).split("/", -1));
        for (int i = patterns.size() - 1; i >= 0; i--) {
            if (patterns.get(i).matches(names, isFolder)) {
                return Optional.of(!patterns.get(i).keeps());
            }
        }
        return Optional.empty();
    }

    /** Whether a place is a folder, or in it; the top of a tree is empty, or ends with a slash. */
    static boolean isWithin(String place, String folder) {
        boolean top = folder.isEmpty() || folder.endsWith("/");
        return place.equals(folder) || place.startsWith(top ? folder : folder + "/");
    }

    /** The way from a folder to a place below it. */
    static String below(String place, String folder) {
        boolean top = folder.isEmpty() || folder.endsWith("/");
        return place.substring(top ? folder.length() : folder.length() + 1);
    }
}
