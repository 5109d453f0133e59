package io.portreeve.reachability;

import io.portreeve.model.Placeholders;
import io.portreeve.model.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Namespaces, found by a label with its value once somebody has asked for the label. */
final class NamespaceIndex {
    private final List<Namespace> all = new ArrayList<>();
    private final Map<String, Map<String, List<Namespace>>> byLabel = new HashMap<>();

    void add(Namespace namespace) {
        all.add(namespace);
        byLabel.forEach((key, byValue) -> index(namespace, key, byValue));
    }

    List<Namespace> all() {
        return all;
    }

    /** Those that can meet a requirement for some of a label's values, or of which that is not known. */
    List<Namespace> perhapsWith(Requirement exact) {
        Map<String, List<Namespace>> byValue = byLabel.computeIfAbsent(exact.key(), this::indexed);
        List<Namespace> found = new ArrayList<>(byValue.getOrDefault(LabelFacts.UNKNOWN, List.of()));
        for (String value : exact.values()) {
            found.addAll(byValue.getOrDefault(value, List.of()));
        }
        return found;
    }

    private Map<String, List<Namespace>> indexed(String key) {
        Map<String, List<Namespace>> byValue = new HashMap<>();
        all.forEach(namespace -> index(namespace, key, byValue));
        return byValue;
    }

    private static void index(Namespace namespace, String key, Map<String, List<Namespace>> byValue) {
        String value = namespace.labels().known().get(key);
        if (value != null) {
            byValue.computeIfAbsent(value, same -> new ArrayList<>(1)).add(namespace);
        }
        boolean open = value == null ? !namespace.labels().complete() : Placeholders.isMarked(value);
        if (open) {
            byValue.computeIfAbsent(LabelFacts.UNKNOWN, same -> new ArrayList<>(1))
                    .add(namespace);
        }
    }
}
