package io.portreeve.reachability;

import io.portreeve.model.AdminPolicy;
import io.portreeve.model.Place;
import io.portreeve.reachability.policy.TierPolicy;
import io.portreeve.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds administrators' policies of one tier and priority: which of them decides first, the API leaves open. */
final class EqualPriorities {
    private EqualPriorities() {}

    /** @param policies in the order in which they decide */
    static List<Problem> in(List<ActivePolicy> policies) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 1; i < policies.size(); i++) {
            TierPolicy before = policies.get(i - 1).policy();
            TierPolicy after = policies.get(i).policy();
            boolean equal = before.tier() == after.tier() && before.priority() == after.priority();
            Optional<Place> priority = priority(after);
            boolean variant = before.object().id().equals(after.object().id());
            if (equal && !variant && priority.isPresent()) {
                problems.add(problem(before, after, priority.get()));
            }
        }
        return problems;
    }

    private static Optional<Place> priority(TierPolicy policy) {
        return policy.object() instanceof AdminPolicy admin ? admin.priority().place() : Optional.empty();
    }

    private static Problem problem(TierPolicy before, TierPolicy after, Place place) {
        return Problem.at(
                place.range(),
                "equal-policy-priorities",
                before.object().id() + " and " + after.object().id() + " both have priority " + after.priority()
                        + ", so where both match, it is not defined which of them decides; here it is taken to be the first."
                        + " Give them different priorities.");
    }
}
