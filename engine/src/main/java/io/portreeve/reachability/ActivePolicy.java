package io.portreeve.reachability;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.PolicyRule;
import io.portreeve.reachability.policy.Direction;
import io.portreeve.reachability.policy.TierPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A policy in force; each is itself alone, whatever it says. */
final class ActivePolicy {
    private final TierPolicy policy;
    private final List<ActiveRule> ingress;
    private final List<ActiveRule> egress;
    private final Chosen subjects;

    /** Taken from the policy once: it is asked for every class, and lies far off. */
    private final boolean isolates;

    private final boolean aboutIngress;
    private final boolean aboutEgress;
    private final int number;
    private final Applied surely;
    private Optional<Applied> perhaps = Optional.empty();

    private ActivePolicy(TierPolicy policy, Selections selections) {
        this.policy = policy;
        this.isolates = policy.isolates();
        this.aboutIngress = policy.ingress().isPresent();
        this.aboutEgress = policy.egress().isPresent();
        this.number = selections.nextNumber();
        this.surely = new Applied(this, Match.YES, 2 * number);
        this.subjects = selections.of(policy.object(), List.of(policy.subject()));
        this.ingress = rules(Direction.INGRESS, selections);
        this.egress = rules(Direction.EGRESS, selections);
    }

    /** The policy that an object is, if it is one. */
    static Optional<ActivePolicy> of(KubernetesObject object, Selections selections) {
        return TierPolicy.of(object).map(policy -> new ActivePolicy(policy, selections));
    }

    private List<ActiveRule> rules(Direction direction, Selections selections) {
        List<PolicyRule> written = policy.rules(direction).orElse(List.of());
        ActiveRule[] rules = new ActiveRule[written.size()];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = new ActiveRule(this, written.get(i), direction, selections);
        }
        return Arrays.asList(rules);
    }

    TierPolicy policy() {
        return policy;
    }

    /** Whether it says anything about connections in a direction. */
    boolean isAbout(Direction direction) {
        return direction == Direction.INGRESS ? aboutIngress : aboutEgress;
    }

    /** Whether pods that it selects accept nothing but what is allowed. */
    boolean isolates() {
        return isolates;
    }

    /** The pods that it is about. */
    Selection subjects() {
        return subjects.now();
    }

    /** This policy where it is about pods, or may be. */
    Applied applied(Match match) {
        return match == Match.YES ? surely : perhaps();
    }

    private synchronized Applied perhaps() {
        if (perhaps.isEmpty()) {
            perhaps = Optional.of(new Applied(this, Match.MAYBE, 2 * number + 1));
        }
        return perhaps.get();
    }

    List<ActiveRule> rulesOf(Direction direction) {
        return direction == Direction.INGRESS ? ingress : egress;
    }
}
