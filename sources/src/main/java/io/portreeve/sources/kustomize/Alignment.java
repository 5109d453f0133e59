package io.portreeve.sources.kustomize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells of what Kustomize built where it comes from, by holding it against this builder's own build. */
final class Alignment {
    private final Map<ResourceId, MadeMapping> byId = new HashMap<>();
    private final Map<Gvk, List<MadeMapping>> byKind = new HashMap<>();
    private final Origin otherwise;

    /** With the place to name for what has no counterpart. */
    Alignment(List<MadeMapping> own, Origin otherwise) {
        this.otherwise = otherwise;
        for (MadeMapping object : own) {
            byId.put(ResourceId.of(object), object);
            byKind.merge(Gvk.of(object), List.of(object), Alignment::both);
        }
    }

    private static List<MadeMapping> both(List<MadeMapping> one, List<MadeMapping> other) {
        List<MadeMapping> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** The objects with the places of their counterparts. */
    List<MadeMapping> of(List<MadeMapping> built) {
        return built.stream().map(this::of).toList();
    }

    private MadeMapping of(MadeMapping object) {
        List<MadeMapping> alike = byKind.getOrDefault(Gvk.of(object), List.of());
        Optional<MadeMapping> own = Optional.ofNullable(byId.get(ResourceId.of(object)))
                .or(() -> alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty());
        Origin whole = own.map(MadeMapping::origin).orElse(otherwise);
        return mapping(object, own.map(Made.class::cast), whole);
    }

    private static Made value(Made value, Optional<Made> own, Origin whole) {
        if (value instanceof MadeMapping mapping) {
            return mapping(mapping, own, whole);
        }
        if (value instanceof MadeList list) {
            return list(list, own, whole);
        }
        MadeScalar scalar = (MadeScalar) value;
        boolean same = own.filter(known -> Equality.same(known, scalar)).isPresent();
        return new MadeScalar(
                scalar.text(), scalar.value(), same ? own.orElseThrow().origin() : whole);
    }

    private static MadeMapping mapping(MadeMapping mapping, Optional<Made> own, Origin whole) {
        Optional<MadeMapping> known = own.filter(MadeMapping.class::isInstance).map(MadeMapping.class::cast);
        Map<String, MadeEntry> entries = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            Optional<MadeEntry> counterpart = known.flatMap(there -> there.entry(key));
            Made value = value(entry.value(), counterpart.map(MadeEntry::value), whole);
            Origin origin = counterpart.map(MadeEntry::origin).orElse(whole);
            entries.put(key, new MadeEntry(key, origin, value));
        });
        return new MadeMapping(entries, known.map(MadeMapping::origin).orElse(whole));
    }

    /** Items correspond by their place, or, where there are more or fewer, by their name. */
    private static Made list(MadeList list, Optional<Made> own, Origin whole) {
        List<Made> known = own.orElse(list) instanceof MadeList there && own.isPresent() ? there.items() : List.of();
        List<Made> items = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            Made item = list.items().get(i);
            Optional<Made> counterpart = known.size() == list.items().size()
                    ? Optional.of(known.get(i))
                    : known.stream().filter(each -> isAlike(each, item)).findFirst();
            items.add(value(item, counterpart, whole));
        }
        return new MadeList(items, own.map(Made::origin).orElse(whole));
    }

    private static boolean isAlike(Made one, Made other) {
        boolean named = one instanceof MadeMapping left
                && other instanceof MadeMapping right
                && !left.text("name").isEmpty()
                && left.text("name").equals(right.text("name"));
        return named || Equality.same(one, other);
    }
}
