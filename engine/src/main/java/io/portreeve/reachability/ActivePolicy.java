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
    private final KubernetesObject object;
    private final Namespace home;
    private final PeerPart subject;
    private final PolicyMeaning meaning;
    private final int number;
    private final Applied surely;
    private Optional<Applied> perhaps = Optional.empty();
    private @Nullable TierPolicy policy;

    /**
     * @param home the namespace that it is of, or none
     * @param number its place among all that were in force
     */
    ActivePolicy(KubernetesObject object, Namespace home, int number, PeerPart subject, PolicyMeaning meaning) {
        this.object = object;
        this.home = home;
        this.number = number;
        this.subject = subject;
        this.meaning = meaning;
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

    /** What its rules mean: it is asked for every class, and the policy itself lies far off. */
    PolicyMeaning meaning() {
        return meaning;
    }

    /** Whether it is about pods of its own namespace alone. */
    boolean isOfNamespace() {
        return meaning.isolates();
    }

    /** Whether pods that it selects accept nothing but what is allowed. */
    boolean isolates() {
        return meaning.isolates();
    }

    /** The pods that it is about. */
    Selection subjects() {
        return subject.in(home).now();
    }

    /** The pods that it is about, whatever its namespace. */
    PeerPart subject() {
        return subject;
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

    /** Its rules as somebody wrote them. */
    List<PolicyRule> written(Direction direction) {
        return policy().rules(direction).orElse(List.of());
    }
}
