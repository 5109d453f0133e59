package io.portreeve.sources.kustomize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The merge of two lists whose items are told apart by some of their fields.
 *
 * <p>An item that leaves out a field which the other list writes is another item: Kustomize has it so, and loses what such a
 * patch says.
 */
final class KeyedMerge {
    /** Items that are told apart by several fields are held against each other one by one. */
    private static final int MOST_COMPARED = 5_000;

    /** Merges what two lists have of one item; empty where nothing stays. */
    interface Pair {
        Optional<Made> merge(Optional<Made> old, Optional<Made> patch);
    }

    private final List<String> by;
    private final MadeList old;
    private final MadeList patch;
    private final Pair pair;
    private final IdentityHashMap<Made, Made> mergedOld = new IdentityHashMap<>();

    KeyedMerge(List<String> by, MadeList old, MadeList patch, Pair pair) {
        this.by = by;
        this.old = old;
        this.patch = patch;
        this.pair = pair;
    }

    MadeList run() {
        Finder before = new Finder(old);
        Finder change = new Finder(patch);
        List<List<String>> written = new ArrayList<>(change.values);
        written.addAll(before.values);
        if (by.size() > 1) {
            complete(written);
        }
        List<Made> fresh = new ArrayList<>();
        List<Made> inPatchOrder = new ArrayList<>();
        for (List<String> values : new LinkedHashSet<>(written)) {
            if (isUnnamed(values)) {
                continue;
            }
            Optional<Made> known = before.find(values);
            Optional<Made> item = pair.merge(known, change.find(values));
            item.ifPresent(inPatchOrder::add);
            if (known.isEmpty()) {
                item.ifPresent(fresh::add);
            } else {
                item.ifPresent(now -> mergedOld.put(known.get(), now));
            }
        }
        return new MadeList(ordered(written, fresh, inPatchOrder), old.origin());
    }

    /** By one field, the patch's items stand first; by several, only what the patch adds does. */
    private List<Made> ordered(List<List<String>> written, List<Made> fresh, List<Made> inPatchOrder) {
        List<Made> items = new ArrayList<>(severalAreWritten(written) ? fresh : inPatchOrder);
        for (Made item : old.items()) {
            if (isUnnamed(values(item))) {
                items.add(item);
            } else if (severalAreWritten(written)) {
                Optional.ofNullable(mergedOld.get(item)).ifPresent(items::add);
            }
        }
        return items;
    }

    private static boolean severalAreWritten(List<List<String>> written) {
        Set<Integer> used = new LinkedHashSet<>();
        for (List<String> values : written) {
            for (int i = 0; i < values.size(); i++) {
                if (!values.get(i).isEmpty()) {
                    used.add(i);
                }
            }
        }
        return used.size() > 1;
    }

    private static boolean isUnnamed(List<String> values) {
        return values.stream().allMatch(String::isEmpty);
    }

    private List<String> values(Made item) {
        List<String> values = new ArrayList<>();
        for (String key : by) {
            values.add(item instanceof MadeMapping mapping ? mapping.text(key) : "");
        }
        return values;
    }

    /** Items that agree in what both write are one, with everything that either writes. */
    private static void complete(List<List<String>> written) {
        if (written.size() > MOST_COMPARED) {
            throw new BuildLimit("a patch would be merged into a list of more than " + MOST_COMPARED + " items");
        }
        for (int i = 0; i < written.size(); i++) {
            for (int j = 0; j < written.size(); j++) {
                Optional<List<String>> both = both(written.get(i), written.get(j));
                if (both.isPresent()) {
                    written.set(i, both.get());
                    written.set(j, both.get());
                }
            }
        }
    }

    private static Optional<List<String>> both(List<String> one, List<String> other) {
        boolean common = false;
        List<String> values = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            String left = one.get(i);
            String right = other.get(i);
            common |= left.equals(right);
            if (!left.isEmpty() && !right.isEmpty() && !left.equals(right)) {
                return Optional.empty();
            }
            values.add(left.isEmpty() ? right : left);
        }
        return common ? Optional.of(values) : Optional.empty();
    }

    /** The items of one list by what they write. */
    private final class Finder {
        private final MadeList list;
        private final List<List<String>> values;
        private final Map<List<String>, Made> exact = new HashMap<>();

        Finder(MadeList list) {
            this.list = list;
            this.values = list.items().stream().map(KeyedMerge.this::values).toList();
            for (int i = 0; i < values.size(); i++) {
                exact.putIfAbsent(values.get(i), list.items().get(i));
            }
        }

        /** The first item that writes all of these values. */
        Optional<Made> find(List<String> wanted) {
            if (!wanted.contains("")) {
                return Optional.ofNullable(exact.get(wanted));
            }
            for (int i = 0; i < values.size(); i++) {
                if (fits(values.get(i), wanted)) {
                    return Optional.of(list.items().get(i));
                }
            }
            return Optional.empty();
        }

        private boolean fits(List<String> written, List<String> wanted) {
            for (int i = 0; i < wanted.size(); i++) {
                if (!wanted.get(i).isEmpty() && !wanted.get(i).equals(written.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
