package io.portreeve.report;

import java.util.List;

/** The forms in which it can be told who could do something, sorted by name. */
public final class WhoCanFormats {
    private static final List<String> NAMES = List.of("json", "text");

    private WhoCanFormats() {}

    public static List<String> names() {
        return NAMES;
    }

    /** The reporter of one of the {@link #names}. */
    public static WhoCanReporter reporter(String name) {
        return switch (name) {
            case "json" -> new WhoCanJsonReporter();
            case "text" -> new WhoCanTextReporter();
            default -> throw new IllegalArgumentException("there is no form " + name);
        };
    }
}
