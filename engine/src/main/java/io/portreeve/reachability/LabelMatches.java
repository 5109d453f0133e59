package io.portreeve.reachability;

import io.portreeve.model.LabelSelector;
import io.portreeve.model.Placeholders;
import io.portreeve.model.Requirement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which sets of labels a selector matches; each is asked once. Whoever asks holds the registry's lock. */
final class LabelMatches {
    /** So many are all asked at once, and then the others need not be. */
    private static final int FEW = 1 << 10;

    /** With more sets, bits for all of them would take more room than numbers of those that match. */
    private static final int MOST_BITS = 1 << 14;

    private final LabelSelector selector;
    private final ByNumber<Match> asked = new ByNumber<>();

    /** Whether it was seen how many sets may match: to look at each time would cost more than to ask. */
    private boolean counted;

    /** Of the sets with lower numbers, those that were not asked do not match. */
    private int known;

    /** Those of them that match for sure, as bits, where there are not too many. */
    private long[] matching = {};

    LabelMatches(LabelSelector selector) {
        this.selector = selector;
    }

    boolean matchesEverything() {
        return selector.selectsEverything();
    }

    Match of(LabelSet labels, LabelSets sets) {
        return of(labels.number(), sets);
    }

    /** Of the set of labels that has a number. */
    Match of(int number, LabelSets sets) {
        int word = number >> 6;
        if (word < matching.length && (matching[word] & 1L << number) != 0) {
            return Match.YES;
        }
        Match answer = asked.isEmpty() ? null : asked.get(number);
        if (answer != null) {
            return answer;
        }
        return number < known ? Match.NO : ask(number, sets);
    }

    private Match ask(int number, LabelSets sets) {
        if (!counted) {
            counted = true;
            candidates(sets).filter(some -> some.size() <= FEW).ifPresent(few -> askAll(few, sets.size()));
            return of(number, sets);
        }
        Match answer = sets.get(number).facts().matches(selector);
        asked.put(number, answer);
        return answer;
    }

    private void askAll(List<LabelSet> some, int ofSets) {
        matching = new long[ofSets > MOST_BITS ? 0 : (ofSets + Long.SIZE - 1) / Long.SIZE];
        known = ofSets;
        for (LabelSet set : some) {
            Match answer = set.facts().matches(selector);
            if (answer == Match.YES && matching.length > 0) {
                matching[set.number() >> 6] |= 1L << set.number();
            } else if (answer != Match.NO) {
                asked.put(set.number(), answer);
            }
        }
    }

    /** The sets that it may match, where it asks for values of labels that are written out: by the label that fewest have. */
    Optional<List<LabelSet>> candidates(LabelSets sets) {
        return selector.requirements().stream()
                .filter(LabelMatches::isExact)
                .map(sets::perhapsWith)
                .min(Comparator.comparingInt(List::size));
    }

    /** Whether it asks for values of a label that are written out. */
    private static boolean isExact(Requirement requirement) {
        return requirement.operator().equals("In")
                && requirement.values().stream().noneMatch(Placeholders::isMarked);
    }

    /** A requirement for values of one label that are written out, if there is one. */
    static Optional<Requirement> exact(LabelSelector selector) {
        return selector.requirements().stream().filter(LabelMatches::isExact).findFirst();
    }
}
