package io.portreeve.reachability;

import io.portreeve.model.LabelSelector;
import java.util.ArrayList;
import java.util.List;

/** Which namespaces a selector matches; each is asked once. Whoever asks holds the registry's lock. */
final class NamespaceMatches {
    private final Surroundings surroundings;
    private final LabelSelector selector;
    private final ByNumber<Match> asked = new ByNumber<>();

    NamespaceMatches(Surroundings surroundings, LabelSelector selector) {
        this.surroundings = surroundings;
        this.selector = selector;
    }

    boolean matchesEverything() {
        return selector.selectsEverything();
    }

    Match of(Namespace namespace) {
        Match known = asked.get(namespace.number());
        if (known == null) {
            known = namespace.labels().matches(selector);
            asked.put(namespace.number(), known);
        }
        return known;
    }

    /** The namespaces of today that it matches or may match. */
    List<Namespace> possible() {
        List<Namespace> possible = new ArrayList<>();
        for (Namespace namespace : candidates()) {
            if (of(namespace) != Match.NO) {
                possible.add(namespace);
            }
        }
        return possible;
    }

    private List<Namespace> candidates() {
        return LabelMatches.exact(selector)
                .map(surroundings::namespacesPerhapsWith)
                .orElseGet(surroundings::namespaces);
    }
}
