package io.portreeve.sources.kustomize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A strategic merge patch of one object, by the rules of Kustomize. */
final class StrategicMerge {
    private static final String DIRECTIVE = "$patch";
    private static final String DELETE = "delete";
    private static final String REPLACE = "replace";

    private final MergeKeys keys;

    private StrategicMerge(MergeKeys keys) {
        this.keys = keys;
    }

    /** The object with the patch merged into it; empty where the patch deletes it. */
    static Optional<MadeMapping> apply(MadeMapping object, MadeMapping patch) {
        return new StrategicMerge(MergeKeys.of(Gvk.of(object)))
                .mappings(object, patch, List.of())
                .filter(MadeMapping.class::isInstance)
                .map(MadeMapping.class::cast);
    }

    private Optional<Made> merge(Optional<Made> old, Optional<Made> patch, List<String> path) {
        if (patch.isEmpty()) {
            return old.flatMap(value -> kept(value, path));
        }
        if (patch.get().isNull()) {
            return Optional.empty();
        }
        if (old.isEmpty() || old.get().isNull()) {
            return added(patch.get(), path);
        }
        if (old.get() instanceof MadeMapping one && patch.get() instanceof MadeMapping other) {
            return mappings(one, other, path);
        }
        if (old.get() instanceof MadeList one && patch.get() instanceof MadeList other) {
            return keys.at(path).map(by -> lists(one, other, by, path)).or(() -> patch);
        }
        return patch;
    }

    /** What a patch does not speak of stays, but for keys without a value, which Kustomize drops on its way. */
    private Optional<Made> kept(Made value, List<String> path) {
        if (value instanceof MadeScalar scalar) {
            return scalar.isNull() && scalar.text().isEmpty() ? Optional.empty() : Optional.of(value);
        }
        if (value instanceof MadeMapping mapping) {
            return entries(mapping, MadeMapping.empty(mapping.origin()), path);
        }
        boolean merged = value instanceof MadeList
                && keys.at(path).filter(by -> !by.isEmpty()).isPresent();
        return Optional.of(
                merged ? ((MadeList) value).map(item -> kept(item, path).orElse(item)) : value);
    }

    /** What is new is taken as it is, without what it says about merging. */
    private Optional<Made> added(Made patch, List<String> path) {
        if (patch instanceof MadeMapping mapping) {
            return directive(mapping).equals(DELETE)
                    ? Optional.empty()
                    : entries(MadeMapping.empty(mapping.origin()), mapping.without(DIRECTIVE), path);
        }
        if (patch instanceof MadeList list && keys.at(path).isPresent()) {
            return Optional.of(new MadeList(
                    list.items().stream()
                            .flatMap(item -> added(item, path).stream())
                            .filter(item -> !isEmpty(item))
                            .toList(),
                    list.origin()));
        }
        return Optional.of(patch);
    }

    private static String directive(MadeMapping mapping) {
        return mapping.text(DIRECTIVE);
    }

    private Optional<Made> mappings(MadeMapping old, MadeMapping patch, List<String> path) {
        return switch (directive(patch)) {
            case DELETE -> Optional.empty();
            case REPLACE -> added(patch.without(DIRECTIVE), path);
            default -> entries(old, patch.without(DIRECTIVE), path);
        };
    }

    private Optional<Made> entries(MadeMapping old, MadeMapping patch, List<String> path) {
        Map<String, MadeEntry> merged = new LinkedHashMap<>();
        for (MadeEntry entry : old.entries().values()) {
            Optional<MadeEntry> change = patch.entry(entry.key());
            merge(Optional.of(entry.value()), change.map(MadeEntry::value), plus(path, entry.key()))
                    .ifPresent(value -> merged.put(entry.key(), entry(entry, change, value, path)));
        }
        for (MadeEntry entry : patch.entries().values()) {
            if (!old.entries().containsKey(entry.key())) {
                merge(Optional.empty(), Optional.of(entry.value()), plus(path, entry.key()))
                        .ifPresent(value -> merged.put(entry.key(), entry.with(value)));
            }
        }
        return Optional.of(new MadeMapping(merged, old.origin()));
    }

    /** A line that the patch writes anew is the patch's; a key above what is merged stays where it is. */
    private MadeEntry entry(MadeEntry old, Optional<MadeEntry> patch, Made value, List<String> path) {
        if (patch.isEmpty() || !Same.instance(value, patch.get().value())) {
            return old.with(value);
        }
        if (value instanceof MadeScalar now
                && old.value() instanceof MadeScalar before
                && now.value().equals(before.value())) {
            boolean names = keys.at(path).filter(by -> by.contains(old.key())).isPresent();
            Origin both = before.origin().decidedBy(now.origin().range());
            return names ? old : old.with(new MadeScalar(before.text(), before.value(), both));
        }
        return patch.get();
    }

    private Made lists(MadeList old, MadeList patch, List<String> by, List<String> path) {
        Optional<MadeMapping> said = patch.items().stream()
                .filter(item -> item instanceof MadeMapping mapping
                        && mapping.entries().size() == 1
                        && mapping.entries().containsKey(DIRECTIVE))
                .map(MadeMapping.class::cast)
                .findFirst();
        MadeList items = said.isEmpty()
                ? patch
                : new MadeList(
                        patch.items().stream()
                                .filter(item -> !item.equals(said.get()))
                                .toList(),
                        patch.origin());
        String directive = said.map(StrategicMerge::directive).orElse("");
        if (directive.equals(DELETE)) {
            return new MadeList(List.of(), patch.origin());
        }
        if (directive.equals(REPLACE)) {
            return items;
        }
        return by.isEmpty() ? values(old, items) : new KeyedMerge(by, old, items, pair(path)).run();
    }

    private KeyedMerge.Pair pair(List<String> path) {
        return (old, patch) -> merge(old, patch, path).filter(item -> !isEmpty(item));
    }

    private static boolean isEmpty(Made item) {
        return item.isNull()
                || (item instanceof MadeMapping mapping && mapping.entries().isEmpty());
    }

    /** Single values that a patch adds stand first. */
    private static Made values(MadeList old, MadeList patch) {
        List<Made> all = new ArrayList<>(patch.items());
        for (Made item : old.items()) {
            boolean known = patch.items().stream().anyMatch(each -> text(each).equals(text(item)));
            if (!known) {
                all.add(item);
            }
        }
        return new MadeList(all, old.origin());
    }

    private static String text(Made value) {
        return value instanceof MadeScalar scalar ? scalar.text() : "";
    }

    private static List<String> plus(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }
}
