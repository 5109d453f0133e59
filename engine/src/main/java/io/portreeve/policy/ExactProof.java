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
import io.portreeve.remedy.LeastPolicy;
import io.portreeve.remedy.PodPort;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

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
        if (now.everyPodOfNamespace().outcome() != wanted(own)) {
            return Optional.of("port " + port + " would not be " + word(own) + " pods of its namespace");
        }
        if (now.everyPod().outcome() != wanted(everyPod)) {
            return Optional.of("port " + port + " would not be " + word(everyPod) + " pods of other namespaces");
        }
        return Optional.empty();
    }

    private static Outcome wanted(boolean open) {
        return open ? Outcome.OPEN : Outcome.CLOSED;
    }

    private static String word(boolean open) {
        return open ? "open to" : "closed to";
    }
}
