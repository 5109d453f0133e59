package io.portreeve.reachability;

import java.util.IdentityHashMap;
import java.util.function.Function;

/**
 * What was found out about objects, known by the object itself and not by what it says: readers give equal labels, conditions and
 * names of ports the same object. Forgets when crowded, since whoever makes objects in another way may make many.
 */
final class ByIdentity<K, V> {
    private static final int MOST_REMEMBERED = 1 << 12;

    private final IdentityHashMap<K, V> known = new IdentityHashMap<>();

    /** What is known of an object; found out where it is not. */
    V of(K key, Function<K, V> found) {
        V value = known.get(key);
        if (value == null) {
            value = found.apply(key);
            if (known.size() >= MOST_REMEMBERED) {
                known.clear();
            }
            known.put(key, value);
        }
        return value;
    }

    void clear() {
        if (!known.isEmpty()) {
            known.clear();
        }
    }
}
