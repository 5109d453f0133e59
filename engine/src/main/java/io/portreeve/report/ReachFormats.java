package io.portreeve.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forms in which connections can be reported, sorted by name. */
public final class ReachFormats {
    private static final Map<String, ReachReporter> ALL = new LinkedHashMap<>();

    static {
        ALL.put("csv", new ReachCsvReporter());
        ALL.put("dot", new ReachDotReporter());
        ALL.put("json", new ReachJsonReporter());
        ALL.put("text", new ReachTextReporter());
    }

    private ReachFormats() {}

    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** The reporter of one of the {@link #names}. */
    public static ReachReporter reporter(String name) {
        ReachReporter reporter = ALL.get(name);
        if (reporter == null) {
            throw new IllegalArgumentException("there is no form " + name);
        }
        return reporter;
    }
}
