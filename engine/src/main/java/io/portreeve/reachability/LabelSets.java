package io.portreeve.reachability;

import io.portreeve.model.LabelIndex;
import io.portreeve.model.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sets of labels of all classes of a registry, found by a label with its value. */
final class LabelSets implements Labelled.All<LabelSet> {
    private final Map<LabelFacts, LabelSet> byFacts = new HashMap<>();
    private final LabelIndex<LabelSet> index = new LabelIndex<>();
    private final List<LabelSet> all = new ArrayList<>();

    LabelSet of(LabelFacts facts) {
        LabelSet known = byFacts.get(facts);
        return known == null ? add(facts) : known;
    }

    private LabelSet add(LabelFacts facts) {
        LabelSet added = new LabelSet(byFacts.size(), facts);
        byFacts.put(facts, added);
        all.add(added);
        index.add(added, facts.known(), facts.complete());
        return added;
    }

    @Override
    public int size() {
        return all.size();
    }

    @Override
    public LabelSet get(int number) {
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

    @Override
    public List<LabelSet> perhapsWith(Requirement exact) {
        return index.perhapsWith(exact);
    }
}
