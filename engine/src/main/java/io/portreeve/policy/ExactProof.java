package io.portreeve.policy;

import io.portreeve.change.Door;
import io.portreeve.change.Endpoint;
import io.portreeve.change.Exposures;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Stages;
import io.portreeve.lock.Meant;
import io.portreeve.model.Workload;
import io.portreeve.reachability.Admission;
import io.portreeve.reachability.Outcome;
import io.portreeve.reachability.Verdict;
import io.portreeve.remedy.LeastPolicy;
import io.portreeve.remedy.PodPort;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds proposed policies against what the engine makes of the input with them: everything that is meant, and nothing else. */
final class ExactProof {
    private final Stages after;
    private final Exposures exposures;
    private final Meant meant;

    ExactProof(Stages after, Meant meant) {
        this.after = after;
        this.exposures = Exposures.of(after);
        this.meant = meant;
    }

    /** Why a policy does not allow exactly what is meant, a clause; empty where it does. */
    Optional<String> objection(LeastPolicy policy, Comers comers, Collection<PodPort> known) {
        return shut(comers)
                .or(() -> open(policy.workload()))
                .or(() -> known.stream()
                        .flatMap(port -> inside(policy, port).stream())
                        .findFirst());
    }

    /** A door that is meant and that the policy would shut. */
    private Optional<String> shut(Comers comers) {
        return comers.doors().stream()
                .filter(door -> !exposures.doors(door.endpoint()).containsKey(door.door()))
                .findFirst()
                .map(door -> "it would shut " + door.door() + ", which is meant to be open");
    }

    /** A door that nobody means and that stays open all the same. */
    private Optional<String> open(Workload workload) {
        for (Endpoint endpoint : exposures.endpoints()) {
            for (Map.Entry<Door, ExposurePath> door : exposures.doors(endpoint).entrySet()) {
                boolean own = door.getValue()
                        .target()
                        .filter(target -> target.workload().equals(workload))
                        .isPresent();
                if (own && door.getKey().isOutside() && !meant.holds(door.getKey(), endpoint, door.getValue())) {
                    return Optional.of(door.getKey() + " would stay open, which nobody means");
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> inside(LeastPolicy policy, PodPort port) {
        Admission now = after.reachability().admission(policy.workload(), port.protocol(), port.number());
        boolean everyPod = policy.open().contains(port) || policy.cluster().contains(port);
        boolean own = everyPod || policy.own().contains(port);
        return inside(port, now.everyPodOfNamespace(), own, "pods of its namespace")
                .or(() -> inside(port, now.everyPod(), everyPod, "pods of other namespaces"));
    }

    /** Policies add up: what stays open is another one's doing. */
    private static Optional<String> inside(PodPort port, Verdict verdict, boolean open, String whom) {
        if (verdict.outcome() == (open ? Outcome.OPEN : Outcome.CLOSED)) {
            return Optional.empty();
        }
        String others = verdict.ingress().policies().stream()
                .map(policy -> policy.id().toString())
                .distinct()
                .collect(Collectors.joining(", "));
        String said = "port " + port + " would not be " + (open ? "open to " : "closed to ") + whom;
        return Optional.of(others.isEmpty() ? said : said + "; these have a say: " + others);
    }
}
