package io.portreeve.reachability;

import io.portreeve.model.LabelSelector;
import io.portreeve.model.Placeholders;
import io.portreeve.model.Requirement;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which sets of labels a selector matches; each is asked once. Whoever asks holds the registry's lock. */
final class LabelMatches {
    private final LabelSelector selector;

    /** By the number of the set; none yet for one that was not asked. */
    private @Nullable Match[] asked = {};

    LabelMatches(LabelSelector selector) {
        this.selector = selector;
    }

    boolean matchesEverything() {
        return selector.selectsEverything();
    }

    Match of(LabelSet labels) {
        int number = labels.number();
        if (number >= asked.length) {
            asked = Arrays.copyOf(asked, number + number / 2 + 1);
        }
        Match known = asked[number];
        if (known == null) {
            known = labels.facts().matches(selector);
            asked[number] = known;
        }
        return known;
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
