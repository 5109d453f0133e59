package io.portreeve.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Things that have labels, found by a label with its value. It grows. */
public final class LabelIndex<T> {
    /** Stands for the value of a label that is there, with a value nobody wrote; no label can hold it. */
    public static final String UNKNOWN = "\u0000";

    private final Map<String, Map<String, List<T>>> byLabel = new HashMap<>();

    /** Those that may have other labels, by the labels that they are known to have: mostly the same few. */
    private final Map<Set<String>, List<T>> partial = new LinkedHashMap<>();

    /**
     * Adds a thing.
     *
     * @param known its labels, as far as they are known
     * @param complete whether it has no others
     */
    public void add(T thing, Map<String, String> known, boolean complete) {
        for (Map.Entry<String, String> label : known.entrySet()) {
            add(thing, label.getKey(), label.getValue());
        }
        if (!complete) {
            partial.computeIfAbsent(Set.copyOf(known.keySet()), same -> new ArrayList<>(1))
                    .add(thing);
        }
    }

    private void add(T thing, String key, String value) {
        with(key, value).add(thing);
        if (Placeholders.isMarked(value)) {
            with(key, UNKNOWN).add(thing);
        }
    }

    private List<T> with(String key, String value) {
        return byLabel.computeIfAbsent(key, same -> new HashMap<>()).computeIfAbsent(value, same -> new ArrayList<>(1));
    }

    /** Those that can meet a requirement for some of a label's values that are written out, or of which that is not known. */
    public List<T> perhapsWith(Requirement exact) {
        Map<String, List<T>> byValue = byLabel.getOrDefault(exact.key(), Map.of());
        List<T> found = new ArrayList<>(byValue.getOrDefault(UNKNOWN, List.of()));
        for (String value : exact.values()) {
            found.addAll(byValue.getOrDefault(value, List.of()));
        }
        partial.forEach((labels, some) -> {
            if (!labels.contains(exact.key())) {
                found.addAll(some);
            }
        });
        return found;
    }
}
