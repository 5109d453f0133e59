package io.portreeve.rules.portcollision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds in lists what occurs a second time. */
final class Repeats {
    private Repeats() {}

    /** What is made of each later item and the first with the same key; items without a key repeat nothing. */
    static <T, K, R> Stream<R> of(List<T> items, Function<T, Optional<K>> key, BiFunction<T, T, R> make) {
        Map<K, T> firsts = new LinkedHashMap<>();
        List<R> repeats = new ArrayList<>();
        for (T item : items) {
            Optional<K> found = key.apply(item);
            if (found.isPresent()) {
                T first = firsts.putIfAbsent(found.get(), item);
                if (first != null) {
                    repeats.add(make.apply(first, item));
                }
            }
        }
        return repeats.stream();
    }
}
