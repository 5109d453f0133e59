package io.portreeve.reachability;

import io.portreeve.model.LabelSelector;
import io.portreeve.model.Placeholders;
import io.portreeve.model.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which sets of labels a selector matches; each is asked once. Whoever asks holds the registry's lock. */
final class LabelMatches {
    private final LabelSelector selector;

    /** By the number of the set; empty for one that was not asked. */
    private final List<Optional<Match>> asked = new ArrayList<>();

    LabelMatches(LabelSelector selector) {
        this.selector = selector;
    }

    boolean matchesEverything() {
        return selector.selectsEverything();
    }

    Match of(LabelSet labels) {
        while (asked.size() <= labels.number()) {
            asked.add(Optional.empty());
        }
        Optional<Match> known = asked.get(labels.number());
        if (known.isEmpty()) {
            known = Optional.of(labels.facts().matches(selector));
            asked.set(labels.number(), known);
        }
        return known.get();
    }

    /** A requirement for values of one label that are written out, if there is one. */
    Optional<Requirement> exact() {
        return exact(selector);
    }

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
