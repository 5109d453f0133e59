package io.portreeve.model;

import java.util.List;
import java.util.Map;

/**
 * A selector with {@code matchLabels} and {@code matchExpressions}; without a condition it selects everything.
 *
 * @param requirements conditions that must all hold
 */
public record LabelSelector(List<Requirement> requirements, Place place) {
    public LabelSelector {
        requirements = List.copyOf(requirements);
    }

    /** Whether something with these labels is selected. */
    public boolean matches(Map<String, String> labels) {
        return requirements.stream().allMatch(requirement -> requirement.matches(labels));
    }

    public boolean selectsEverything() {
        return requirements.isEmpty();
    }
}
