package io.portreeve.reachability;

import io.portreeve.model.Placeholders;
import io.portreeve.model.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sets of labels of all classes of a registry, found by a label with its value. */
final class LabelSets {
    private final Map<LabelFacts, LabelSet> byFacts = new HashMap<>();
    private final Map<String, Map<String, List<LabelSet>>> byLabel = new HashMap<>();
    private final List<LabelSet> all = new ArrayList<>();
    private final List<LabelSet> incomplete = new ArrayList<>();

    LabelSet of(LabelFacts facts) {
        LabelSet known = byFacts.get(facts);
        return known == null ? add(facts) : known;
    }

    private LabelSet add(LabelFacts facts) {
        LabelSet added = new LabelSet(byFacts.size(), facts);
        byFacts.put(facts, added);
        all.add(added);
        if (!facts.complete()) {
            incomplete.add(added);
        }
        facts.known().forEach((key, value) -> {
            with(key, value).add(added);
            if (Placeholders.isMarked(value)) {
                with(key, LabelFacts.UNKNOWN).add(added);
            }
        });
        return added;
    }

    int size() {
        return all.size();
    }

    LabelSet get(int number) {
        return all.get(number);
    }

    /** How many classes have labels of some sets. */
    static int classes(List<LabelSet> some) {
        int classes = 0;
        for (LabelSet set : some) {
            classes += set.size();
        }
        return classes;
    }

    private List<LabelSet> with(String key, String value) {
        return byLabel.computeIfAbsent(key, same -> new HashMap<>()).computeIfAbsent(value, same -> new ArrayList<>(1));
    }

    /** Those that can meet a requirement for some of a label's values, or of which that is not known. */
    List<LabelSet> perhapsWith(Requirement exact) {
        Map<String, List<LabelSet>> byValue = byLabel.getOrDefault(exact.key(), Map.of());
        List<LabelSet> found = new ArrayList<>(incomplete);
        for (String value : exact.values()) {
            found.addAll(byValue.getOrDefault(value, List.of()));
        }
        found.addAll(byValue.getOrDefault(LabelFacts.UNKNOWN, List.of()));
        return found;
    }
}
