package io.portreeve.app;

import io.portreeve.document.Cursor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** One place in a {@code portreeve.yaml}, read strictly: what does not fit ends the run with the place and what would fit. */
record Setting(Cursor at) {
    Setting get(String key) {
        return new Setting(at.get(key));
    }

    /** The values of a mapping by key; {@code null} and nothing are an empty one. */
    Map<String, Setting> entries() {
        if (at.exists() && !at.isMapping()) {
            throw wrong("is a mapping of keys to values");
        }
        Map<String, Setting> entries = new LinkedHashMap<>();
        at.entries().forEach((key, value) -> entries.put(key, new Setting(value)));
        return entries;
    }

    /** This mapping, which has no other keys than these. */
    Setting withKeys(List<String> known) {
        entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                throw new UsageException(value.at.keyRange() + ": unknown key '" + key + "'" + Nearest.hint(key, known)
                        + " The keys here are " + String.join(", ", known) + ".");
            }
        });
        return this;
    }

    /**
     * The items of a list.
     *
     * @param of what they are, in words
     */
    List<Setting> items(String of) {
        if (at.exists() && !at.isSequence()) {
            throw wrong("is a list of " + of);
        }
        return at.items().stream().map(Setting::new).toList();
    }

    /** The items of a list, or the one value that stands alone. */
    List<Setting> itemOrItems() {
        if (at.isSequence()) {
            return at.items().stream().map(Setting::new).toList();
        }
        return at.exists() ? List.of(this) : List.of();
    }

    Optional<String> text() {
        if (at.exists() && at.scalar().isEmpty()) {
            throw wrong("is a single value");
        }
        return at.text();
    }

    Optional<String> choice(List<String> words) {
        return text().map(word -> Choice.of(where(), word, words));
    }

    <E extends Enum<E>> Optional<E> choice(Class<E> type) {
        return text().map(word -> Choice.of(where(), word, type));
    }

    /** The value of a key that has to be there. */
    Setting required(String key) {
        Setting value = get(key);
        if (!value.at.exists()) {
            throw wrong("lacks '" + key + "'");
        }
        return value;
    }

    /** The text here, which has to be there and to pass a test. */
    String text(Predicate<String> test, String whatItIs) {
        return text().filter(test).orElseThrow(() -> wrong("is " + whatItIs + ", not " + quoted()));
    }

    private String quoted() {
        return text().map(text -> "'" + text + "'").orElse("empty");
    }

    /** What to throw where the value does not fit. */
    UsageException wrong(String why) {
        return new UsageException(where() + " " + why);
    }

    /** The place and the path, which open a message. */
    String where() {
        return at.path().isEmpty() ? at.range().toString() : at.range() + ": '" + at.path() + "'";
    }
}
