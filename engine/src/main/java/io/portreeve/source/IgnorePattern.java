package io.portreeve.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of an ignore file, read as git reads it.
 *
 * @param keeps whether the line begins with {@code !} and takes back what an earlier one ignored
 * @param foldersOnly whether the line ends with a slash
 * @param steps one glob a path step; {@link Glob#ANY_FOLDERS} for {@code **}
 */
record IgnorePattern(boolean keeps, boolean foldersOnly, List<Glob> steps) {
    /** The pattern of a line; empty for a blank line and a comment. */
    static Optional<IgnorePattern> parse(String line) {
        String rest = withoutTrailingSpaces(line);
        if (rest.isEmpty() || rest.startsWith("#")) {
            return Optional.empty();
        }
        boolean keeps = rest.startsWith("!");
        rest = keeps ? rest.substring(1) : rest;
        boolean foldersOnly = rest.endsWith("/");
        rest = foldersOnly ? rest.substring(0, rest.length() - 1) : rest;
        boolean anchored = rest.indexOf('/') >= 0;
        rest = rest.startsWith("/") ? rest.substring(1) : rest;
        return rest.isEmpty()
                ? Optional.empty()
                : Optional.of(new IgnorePattern(keeps, foldersOnly, steps(rest, anchored)));
    }

    /** Spaces at the end do not count unless the last one is escaped. */
    private static String withoutTrailingSpaces(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ' && !(end > 1 && line.charAt(end - 2) == '\\')) {
            end--;
        }
        return line.substring(0, end);
    }

    private static List<Glob> steps(String pattern, boolean anchored) {
        List<Glob> steps = new ArrayList<>();
        if (!anchored) {
            steps.add(Glob.ANY_FOLDERS);
        }
        for (String step : pattern.split("/", -1)) {
            steps.add(step.equals("**") ? Glob.ANY_FOLDERS : Glob.of(step));
        }
        // "a/**" is everything inside a, but not a itself.
        if (pattern.endsWith("/**") || pattern.equals("**")) {
            steps.add(Glob.of("*"));
        }
        return List.copyOf(steps);
    }

    /** Whether the line speaks of a path, given step by step from the ignore file's folder. */
    boolean matches(List<String> names, boolean isFolder) {
        return (isFolder || !foldersOnly)
                && Backtracking.matches(steps.size(), names.size(), new Backtracking.Terms() {
                    @Override
                    public boolean isAny(int term) {
                        return steps.get(term) == Glob.ANY_FOLDERS;
                    }

                    @Override
                    public boolean accepts(int term, int item) {
                        return steps.get(term).matches(names.get(item));
                    }
                });
    }
}
