package io.portreeve.reachability;

import io.portreeve.model.LabelIndex;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.Placeholders;
import io.portreeve.model.Requirement;
import java.util.Map;

/**
 * The labels of a pod, a namespace or a node, as far as they are known.
 *
 * @param known labels with their values; {@link #UNKNOWN} for one that may be there, with a value nobody wrote
 * @param complete whether there are no others
 */
record LabelFacts(Map<String, String> known, boolean complete) {
    /** Stands for the value of a label that a controller gives to each pod. */
    static final String UNKNOWN = LabelIndex.UNKNOWN;

    /** Stands for every value that no selector names. */
    static final String OTHER = "\u0001";

    static final LabelFacts NOTHING_KNOWN = new LabelFacts(Map.of(), false);
    static final LabelFacts NONE = new LabelFacts(Map.of(), true);

    Match matches(LabelSelector selector) {
        Match match = Match.YES;
        for (Requirement requirement : selector.requirements()) {
            match = match.and(matches(requirement));
        }
        return match;
    }

    private Match matches(Requirement requirement) {
        String value = known.get(requirement.key());
        if (UNKNOWN.equals(value) || (value == null && !complete)) {
            return Match.MAYBE;
        }
        return value != null && dependsOnPlaceholder(requirement, value)
                ? Match.MAYBE
                : Match.of(requirement.matches(known));
    }

    /** Equal texts stay equal whatever is filled in; different ones may become equal. */
    private static boolean dependsOnPlaceholder(Requirement requirement, String value) {
        return !requirement.values().contains(value)
                && !requirement.values().isEmpty()
                && (Placeholders.isMarked(value)
                        || requirement.values().stream().anyMatch(Placeholders::isMarked));
    }
}
