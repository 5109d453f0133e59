package io.portreeve.change;

import io.portreeve.document.Cursor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which items of two lists, or entries of two mappings, belong together. */
record Alignment(List<Pair> pairs) {
    /** An item of the older version, of the newer, or of both; {@code step} tells it from its siblings. */
    record Pair(String step, Optional<Cursor> old, Optional<Cursor> now) {}

    Alignment {
        pairs = List.copyOf(pairs);
    }

    /** By their keys. */
    static Alignment ofEntries(Cursor old, Cursor now) {
        List<Pair> pairs = new ArrayList<>();
        Map<String, Cursor> before = new LinkedHashMap<>(old.entries());
        now.entries()
                .forEach((key, value) ->
                        pairs.add(new Pair("." + key, Optional.ofNullable(before.remove(key)), Optional.of(value))));
        before.forEach((key, value) -> pairs.add(new Pair("." + key, Optional.of(value), Optional.empty())));
        return new Alignment(pairs);
    }

    /** By their names where all have one; else by their order where there are as many; else those that are equal. */
    static Alignment ofItems(Cursor old, Cursor now) {
        List<Cursor> before = old.items();
        List<Cursor> after = now.items();
        Optional<Map<String, Cursor>> oldNames = byName(before);
        Optional<Map<String, Cursor>> nowNames = byName(after);
        if (oldNames.isPresent() && nowNames.isPresent()) {
            return byKey(oldNames.get(), nowNames.get());
        }
        return before.size() == after.size() ? inOrder(before, after) : byText(before, after);
    }

    private static Optional<Map<String, Cursor>> byName(List<Cursor> items) {
        Map<String, Cursor> byName = new LinkedHashMap<>();
        for (Cursor item : items) {
            Optional<String> name = item.get("name").text();
            if (name.isEmpty() || byName.putIfAbsent(name.get(), item) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(byName);
    }

    private static Alignment byKey(Map<String, Cursor> old, Map<String, Cursor> now) {
        List<Pair> pairs = new ArrayList<>();
        Set<String> keys = new HashSet<>(now.keySet());
        now.forEach((key, value) ->
                pairs.add(new Pair("[" + key + "]", Optional.ofNullable(old.get(key)), Optional.of(value))));
        old.forEach((key, value) -> {
            if (!keys.contains(key)) {
                pairs.add(new Pair("[" + key + "]", Optional.of(value), Optional.empty()));
            }
        });
        return new Alignment(pairs);
    }

    private static Alignment inOrder(List<Cursor> old, List<Cursor> now) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            pairs.add(new Pair("[" + i + "]", Optional.of(old.get(i)), Optional.of(now.get(i))));
        }
        return new Alignment(pairs);
    }

    private static Alignment byText(List<Cursor> old, List<Cursor> now) {
        List<Pair> pairs = new ArrayList<>();
        List<Cursor> left = new ArrayList<>(old);
        for (Cursor item : now) {
            Optional<Cursor> equal = left.stream()
                    .filter(other -> MixedText.of(other).equals(MixedText.of(item)))
                    .findFirst();
            equal.ifPresent(left::remove);
            pairs.add(new Pair("[+" + pairs.size() + "]", equal, Optional.of(item)));
        }
        left.forEach(item -> pairs.add(new Pair("[-" + pairs.size() + "]", Optional.of(item), Optional.empty())));
        return new Alignment(pairs);
    }
}
