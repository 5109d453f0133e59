package io.portreeve.reachability;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.PolicyRule;
import io.portreeve.reachability.policy.Direction;
import io.portreeve.reachability.policy.TierPolicy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A policy in force; each is itself alone, whatever it says. */
final class ActivePolicy {
    private static final ActiveRule[] NO_RULES = {};

    private final KubernetesObject object;
    private final Namespace home;
    private final ActiveRule[] ingress;
    private final ActiveRule[] egress;
    private final Chosen subjects;

    /** Taken from the policy once: it is asked for every class, and lies far off. */
    private final boolean isolates;

    private final boolean aboutIngress;
    private final boolean aboutEgress;
    private final int number;
    private final Applied surely;
    private Optional<Applied> perhaps = Optional.empty();
    private @Nullable TierPolicy policy;

    /**
     * Takes the rules over.
     *
     * @param home the namespace that it is of, or none
     * @param isolates whether it is a NetworkPolicy, which isolates the pods it selects
     * @param number its place among all that were in force
     * @param ingress empty where it says nothing about connections that come in
     * @param egress likewise for those that go out
     */
    ActivePolicy(
            KubernetesObject object,
            Namespace home,
            boolean isolates,
            int number,
            Chosen subjects,
            Optional<ActiveRule[]> ingress,
            Optional<ActiveRule[]> egress) {
        this.object = object;
        this.home = home;
        this.number = number;
        this.subjects = subjects;
        this.isolates = isolates;
        this.aboutIngress = ingress.isPresent();
        this.aboutEgress = egress.isPresent();
        this.ingress = ingress.orElse(NO_RULES);
        this.egress = egress.orElse(NO_RULES);
        this.surely = new Applied(this, Match.YES, 2 * number);
    }

    KubernetesObject object() {
        return object;
    }

    /** The namespace that it is of, or none. */
    Namespace home() {
        return home;
    }

    /** The policy as one who decides sees it. */
    TierPolicy policy() {
        TierPolicy seen = policy;
        if (seen == null) {
            seen = TierPolicy.of(object).orElseThrow();
            policy = seen;
        }
        return seen;
    }

    /** Whether it says anything about connections in a direction. */
    boolean isAbout(Direction direction) {
        return direction == Direction.INGRESS ? aboutIngress : aboutEgress;
    }

    /** Whether it is about pods of its own namespace alone. */
    boolean isOfNamespace() {
        return isolates;
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

    int ruleCount(Direction direction) {
        return rules(direction).length;
    }

    /** One of its rules; it stands where {@link #written} has it. */
    ActiveRule rule(Direction direction, int index) {
        return rules(direction)[index];
    }

    private ActiveRule[] rules(Direction direction) {
        return direction == Direction.INGRESS ? ingress : egress;
    }

    /** Its rules as somebody wrote them. */
    List<PolicyRule> written(Direction direction) {
        return policy().rules(direction).orElse(List.of());
    }
}
