package io.portreeve.reachability;

import io.portreeve.model.LabelSelector;
import io.portreeve.model.Placeholders;
import io.portreeve.model.Requirement;
import java.util.List;
import java.util.Optional;

/** Which sets of labels a selector matches; each is asked once. Whoever asks holds the registry's lock. */
final class LabelMatches {
    private final LabelSelector selector;
    private final ByNumber<Match> asked = new ByNumber<>();

    LabelMatches(LabelSelector selector) {
        this.selector = selector;
    }

    boolean matchesEverything() {
        return selector.selectsEverything();
    }

    /** Likewise of a set of labels that is given by its number. */
    Match of(int number, LabelSets sets) {
        Match known = asked.get(number);
        return known == null ? of(sets.get(number)) : known;
    }

    Match of(LabelSet labels) {
        Match known = asked.get(labels.number());
        if (known == null) {
            known = labels.facts().matches(selector);
            asked.put(labels.number(), known);
        }
        return known;
    }

    /** The sets that it may match, where it asks for values of one label that are written out. */
    Optional<List<LabelSet>> candidates(LabelSets sets) {
        return exact(selector).map(sets::perhapsWith);
    }

    /** A requirement for values of one label that are written out, if there is one. */
    static Optional<Requirement> exact(LabelSelector selector) {
        for (Requirement requirement : selector.requirements()) {
            if (requirement.operator().equals("In")
                    && requirement.values().stream().noneMatch(Placeholders::isMarked)) {
                return Optional.of(requirement);
            }
        }
        return Optional.empty();
    }
}
