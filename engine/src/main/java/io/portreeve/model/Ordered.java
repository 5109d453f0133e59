package io.portreeve.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Copies of maps that keep the order in which things are written. */
final class Ordered {
    private Ordered() {}

    /** What nobody can change any more; most objects have nothing of the kind, and those share one that is empty. */
    static <K, V> Map<K, V> copyOf(Map<K, V> map) {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
