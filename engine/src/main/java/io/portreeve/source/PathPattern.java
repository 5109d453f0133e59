package io.portreeve.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A pattern of paths, written like a line of an ignore file: {@code deploy/}, {@code *.yaml}, {@code /shop/**}.
 *
 * <p>The {@code base} is the way from the folder that the pattern speaks of to the working directory; empty where they are one.
 */
public final class PathPattern {
    private final String base;
    private final IgnorePattern pattern;

    private PathPattern(String base, IgnorePattern pattern) {
        this.base = base;
        this.pattern = pattern;
    }

    /** The pattern that a text writes; empty where it writes none: a blank, a comment, a {@code !}. */
    public static Optional<PathPattern> of(String text, String base) {
        return IgnorePattern.parse(text)
                .filter(pattern -> !pattern.keeps())
                .map(pattern -> new PathPattern(base, pattern));
    }

    /** Whether the pattern names the file of a path as shown, or a folder above it. */
    public boolean matches(String path) {
        List<String> steps = steps(path.startsWith("/") || base.isEmpty() ? path : base + "/" + path);
        for (int length = 1; length <= steps.size(); length++) {
            if (pattern.matches(steps.subList(0, length), length < steps.size())) {
                return true;
            }
        }
        return false;
    }

    private static List<String> steps(String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/", -1)) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return List.copyOf(steps);
    }
}
