package io.portreeve.reachability;

import io.portreeve.model.LabelSelector;
import java.util.Map;
import java.util.Optional;

/**
 * A namespace that the input tells of: by an object of its own, or because some workload is in it.
 *
 * @param name empty for the one that nobody wrote
 * @param labels those that are known
 * @param complete whether there are no others
 */
public record KnownNamespace(Optional<String> name, Map<String, String> labels, boolean complete) {
    public KnownNamespace {
        labels = Map.copyOf(labels);
    }

    /** Whether a selector selects it; empty where the input does not say. */
    public Optional<Boolean> isSelectedBy(LabelSelector selector) {
        return switch (new LabelFacts(labels, complete).matches(selector)) {
            case YES -> Optional.of(true);
            case NO -> Optional.of(false);
            case MAYBE -> Optional.empty();
        };
    }
}
