package io.portreeve.sources.git;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths from the top of a repository: steps with one slash between, and none of them {@code .} or {@code ..}. */
final class TreePath {
    private TreePath() {}

    /** Where a path leads from a folder; empty where that is above the top. */
    static Optional<String> resolve(String folder, String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (folder + "/" + path).split("/", -1)) {
            if (step.equals("..")) {
                if (steps.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return Optional.of(String.join("/", steps));
    }
}
