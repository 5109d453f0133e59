package io.portreeve.guard.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What only grows, for each combination of its labels' values: words of a program, never of its input. */
public final class Counter implements Family {
    private final String name;
    private final String help;
    private final List<String> labels;
    private final Map<List<String>, LongAdder> values = new ConcurrentHashMap<>();

    Counter(String name, String help, List<String> labels) {
        this.name = name;
        this.help = help;
        this.labels = List.copyOf(labels);
        if (labels.isEmpty()) {
            values.put(List.of(), new LongAdder());
        }
    }

    /** One more. */
    public void increment(String... labelValues) {
        add(1, labelValues);
    }

    /** So many more. */
    public void add(long amount, String... labelValues) {
        values.computeIfAbsent(List.of(labelValues), key -> new LongAdder()).add(amount);
    }

    @Override
    public void write(StringBuilder text) {
        Family.head(text, name, help, "counter");
        List<List<String>> keys = new ArrayList<>(values.keySet());
        keys.sort(Comparator.comparing(key -> String.join(",", key)));
        for (List<String> key : keys) {
            long value = values.getOrDefault(key, new LongAdder()).sum();
            text.append(Family.series(name, labels, key))
                    .append(' ')
                    .append(value)
                    .append('\n');
        }
    }
}
