package io.portreeve.topology;

import io.portreeve.model.KubernetesObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Objects of one type by name, so that a reference is followed without a search. */
final class NameIndex<T extends KubernetesObject> {
    private final Map<String, List<T>> byName = new HashMap<>();

    NameIndex(List<T> objects) {
        for (T object : objects) {
            byName.computeIfAbsent(object.name(), name -> new ArrayList<>(1)).add(object);
        }
    }

    List<T> named(String name) {
        return byName.getOrDefault(name, List.of());
    }
}
