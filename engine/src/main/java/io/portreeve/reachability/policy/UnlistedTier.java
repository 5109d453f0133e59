package io.portreeve.reachability.policy;

import io.portreeve.model.LabelSelector;
import io.portreeve.model.Place;
import io.portreeve.model.PolicyAction;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.PolicyRule;
import io.portreeve.model.Unlisted;
import io.portreeve.model.Value;
import java.util.List;
import java.util.Optional;

/** How policies decide that nobody could list: before all others, about every pod, and nobody knows how. */
final class UnlistedTier {
    private UnlistedTier() {}

    static TierPolicy of(Unlisted unlisted) {
        Place place = unlisted.meta().namePlace();
        LabelSelector everything = new LabelSelector(List.of(), place);
        PolicyPeer everyPod = new PolicyPeer(
                Optional.of(everything), Optional.empty(), List.of(), Optional.empty(), List.of(), place);
        PolicyRule perhaps = new PolicyRule(
                new Value.Unresolved<PolicyAction>("it could not be listed", place),
                Value.absent("it could not be listed"),
                true,
                List.of(),
                List.of(),
                place);
        Optional<List<PolicyRule>> rules = Optional.of(List.of(perhaps));
        return new TierPolicy(unlisted, Tier.ADMIN, Integer.MIN_VALUE, everyPod, rules, rules);
    }
}
