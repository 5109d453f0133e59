package io.portreeve.scan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/** Folders written with {@code /}; the working directory is the empty one. */
final class Folders {
    private Folders() {}

    /** The nearest of {@code folders} at or above {@code start}, but not above {@code top}. */
    static Optional<String> nearest(Set<String> folders, String start, String top) {
        String here = start;
        while (!folders.contains(here)) {
            if (here.equals(top) || here.isEmpty()) {
                return Optional.empty();
            }
            here = here.substring(0, Math.max(0, here.lastIndexOf('/')));
        }
        return Optional.of(here);
    }

    /** The path of something inside {@code folder}, as seen from there. */
    static String within(String folder, String path) {
        return folder.isEmpty() ? path : path.substring(folder.length() + 1);
    }

    /** Where {@code relative} leads from {@code folder}, without {@code .} and as few {@code ..} as possible. */
    static String resolve(String folder, String relative) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (folder + "/" + relative).split("/", -1)) {
            boolean back =
                    step.equals("..") && !steps.isEmpty() && !steps.getLast().equals("..");
            if (back) {
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        String joined = String.join("/", steps);
        return folder.startsWith("/") ? "/" + joined : joined;
    }
}
