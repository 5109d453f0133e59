package io.portreeve.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Numbers for things that are met again and again: from 0 on, in the order in which they are first met. */
final class Numbering<K, T> {
    private final Map<K, Integer> numbers;
    private final List<T> things = new ArrayList<>();

    private Numbering(Map<K, Integer> numbers) {
        this.numbers = numbers;
    }

    /** One that takes equal keys for the same. */
    static <K, T> Numbering<K, T> byEquality() {
        return new Numbering<>(new HashMap<>());
    }

    /** One that tells keys apart as objects, since readers give equal ones the same object. */
    @SuppressWarnings("IdentityHashMapUsage") // whoever asks for it knows
    static <K, T> Numbering<K, T> byIdentity() {
        return new Numbering<>(new IdentityHashMap<>());
    }

    /** The number of a key, which stands for {@code thing} if nobody has met it. */
    int of(K key, T thing) {
        Integer known = numbers.putIfAbsent(key, things.size());
        if (known != null) {
            return known;
        }
        things.add(thing);
        return things.size() - 1;
    }

    /** The number of a key, or another one if nobody has met it. */
    int number(K key, int otherwise) {
        return numbers.getOrDefault(key, otherwise);
    }

    /** Whether a key has been met. */
    boolean knows(K key) {
        return numbers.containsKey(key);
    }

    /** What the numbers stand for. */
    List<T> things() {
        return Collections.unmodifiableList(things);
    }
}
