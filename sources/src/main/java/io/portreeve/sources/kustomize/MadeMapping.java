package io.portreeve.sources.kustomize;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keys with their values, in order. */
record MadeMapping(Map<String, MadeEntry> entries, Origin origin) implements Made {
    MadeMapping {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    static MadeMapping empty(Origin origin) {
        return new MadeMapping(Map.of(), origin);
    }

    Optional<MadeEntry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The value of a key, if it has one. */
    Optional<Made> get(String key) {
        return entry(key).map(MadeEntry::value).filter(value -> !value.isNull());
    }

    /** The value along several keys. */
    Optional<Made> at(String first, String... more) {
        Optional<Made> here = get(first);
        for (String key : more) {
            here = here.flatMap(value -> value instanceof MadeMapping mapping ? mapping.get(key) : Optional.empty());
        }
        return here;
    }

    /** The text along several keys; empty where there is none. */
    String text(String first, String... more) {
        return at(first, more).map(MadeMapping::textOf).orElse("");
    }

    private static String textOf(Made value) {
        return value instanceof MadeScalar scalar ? scalar.text() : "";
    }

    /** Texts by key, of a mapping such as labels. */
    static Map<String, String> texts(Optional<Made> value) {
        return value
                .map(made ->
                        made instanceof MadeMapping mapping ? mapping.entries().values() : List.<MadeEntry>of())
                .orElseGet(List::of)
                .stream()
                .collect(Collectors.toMap(
                        MadeEntry::key, entry -> textOf(entry.value()), (a, b) -> b, LinkedHashMap::new));
    }

    /** The mapping with another entry, in place of the one of that key. */
    MadeMapping with(MadeEntry entry) {
        Map<String, MadeEntry> changed = new LinkedHashMap<>(entries);
        changed.put(entry.key(), entry);
        return new MadeMapping(changed, origin);
    }

    /** The mapping with another value; the very same where it is not another. */
    MadeMapping with(String key, Made value) {
        Optional<MadeEntry> known = entry(key);
        if (known.isPresent()) {
            return Same.instance(known.get().value(), value)
                    ? this
                    : with(known.get().with(value));
        }
        return with(new MadeEntry(key, value.origin(), value));
    }

    MadeMapping without(String key) {
        if (!entries.containsKey(key)) {
            return this;
        }
        Map<String, MadeEntry> changed = new LinkedHashMap<>(entries);
        changed.remove(key);
        return new MadeMapping(changed, origin);
    }
}
