package io.portreeve.bench.reach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Measured values, several of each thing, as lines of a file: what, unit and values with tabs between them. */
public final class Results {
    private final String prefix;
    private final Map<String, List<Double>> values = new LinkedHashMap<>();

    /** @param prefix stands before everything that is measured */
    Results(String prefix) {
        this.prefix = prefix;
    }

    /** One more value; the unit is empty for a ratio. */
    void add(String what, String unit, double value) {
        values.computeIfAbsent(prefix + ": " + what + "\t" + unit, key -> new ArrayList<>())
                .add(value);
    }

    void write(Path file) throws IOException {
        String text = values.entrySet().stream()
                .map(entry -> entry.getKey()
                        + entry.getValue().stream().map(value -> "\t" + value).collect(Collectors.joining()))
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(file, text);
    }
}
