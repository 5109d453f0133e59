package io.portreeve.reachability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Classes that have something in common, with what selectors ask of them in columns of numbers. It grows. */
final class ClassList {
    private final List<EndpointClass> all = new ArrayList<>();
    private int[] numbers = new int[2];
    private int[] labelSets = new int[2];
    private boolean offNode = true;

    void add(EndpointClass added) {
        int at = all.size();
        if (at == numbers.length) {
            numbers = Arrays.copyOf(numbers, at * 4);
            labelSets = Arrays.copyOf(labelSets, at * 4);
        }
        numbers[at] = added.number();
        labelSets[at] = added.labels().number();
        offNode &= added.onNode() == Match.NO;
        all.add(added);
    }

    /** All of them, for as long as none is added. */
    List<EndpointClass> all() {
        return Collections.unmodifiableList(all);
    }

    /** The least of their numbers, if there are any. */
    int first() {
        return numbers[0];
    }

    /** The greatest. */
    int last() {
        return numbers[Math.max(0, all.size() - 1)];
    }

    int size() {
        return all.size();
    }

    /** Whether all of them certainly have networks of their own, so that selectors ask for their labels alone. */
    boolean areOffNode() {
        return offNode;
    }

    /** Takes down that all of them are selected. */
    void answerYes(Tally tally) {
        tally.addAll(numbers, all.size());
    }

    /** Takes down which of them have labels, where they are off their nodes' networks. */
    void answer(LabelMatches<LabelSet> pods, Tally tally) {
        if (pods.matchesEverything()) {
            answerYes(tally);
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            tally.add(numbers[i], pods.of(labelSets[i]));
        }
    }
}
