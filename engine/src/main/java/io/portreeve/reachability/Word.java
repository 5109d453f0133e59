package io.portreeve.reachability;

import io.portreeve.model.Placeholders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A label that some selector mentions, with a number for each value that tells pods apart. */
final class Word {
    private static final int OTHER = 0;
    private static final int UNKNOWN = 1;

    private final int number;
    private final String key;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> values = new ArrayList<>(List.of(LabelFacts.OTHER, LabelFacts.UNKNOWN));

    Word(int number, String key) {
        this.number = number;
        this.key = key;
    }

    int number() {
        return number;
    }

    String key() {
        return key;
    }

    /** A value that a selector mentions. */
    void mention(String value) {
        if (numbers.putIfAbsent(value, values.size()) == null) {
            values.add(value);
        }
    }

    /** Those that no selector mentions are one, unless they are still to be filled in. */
    int numberOf(String value) {
        Integer known = numbers.get(value);
        if (known == null && Placeholders.isMarked(value)) {
            mention(value);
            return values.size() - 1;
        }
        return known == null ? OTHER : known;
    }

    /** The number of a value that nobody wrote. */
    int unknown() {
        return UNKNOWN;
    }

    String value(int valueNumber) {
        return values.get(valueNumber);
    }
}
