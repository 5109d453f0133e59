package io.portreeve.app;

import java.util.List;

/** Whether a report is coloured. */
final class Colour {
    static final List<String> WORDS = List.of("auto", "always", "never");

    private Colour() {}

    /** {@code auto} is yes only on a terminal, and {@code NO_COLOR} forbids that. */
    static boolean wanted(String word, Surroundings here) {
        return switch (word) {
            case "always" -> true;
            case "never" -> false;
            default ->
                here.outIsTerminal()
                        && here.environment().getOrDefault("NO_COLOR", "").isEmpty()
                        && !here.environment().getOrDefault("TERM", "").equals("dumb");
        };
    }
}
