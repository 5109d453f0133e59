package io.portreeve.reachability;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.reachability.policy.Direction;
import java.util.List;
import java.util.Optional;

/**
 * Why one end of a connection lets it through or not.
 *
 * @param policies those that are about the end, in the order in which they decide; where isolation closes it, those that isolate
 * @param rule the rule that decides, where one does
 * @param text a sentence without its full stop
 * @param premises what it depends on, where it is conditional
 */
public record Reason(
        Direction direction,
        Outcome outcome,
        Cause cause,
        List<KubernetesObject> policies,
        Optional<Place> rule,
        String text,
        List<Premise> premises) {
    public Reason {
        policies = List.copyOf(policies);
        premises = List.copyOf(premises);
    }

    /** The first of the {@link #places}. */
    public Optional<Place> place() {
        return rule.isPresent() || policies.isEmpty()
                ? rule
                : Optional.of(policies.get(0).meta().namePlace());
    }

    /** The places to look at: the rule that decides, else the policies. */
    public List<Place> places() {
        return rule.map(List::of)
                .orElseGet(() -> policies.stream()
                        .map(policy -> policy.meta().namePlace())
                        .toList());
    }
}
