package io.portreeve.change;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Scope;
import io.portreeve.reachability.Admitted;
import io.portreeve.reachability.Reachability;
import io.portreeve.topology.PortTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether somebody may come in one version who could not in another, found without naming anybody or asking why. */
public final class Widening {
    private final Map<Admitted, String> numbers = new HashMap<>();

    private Widening() {}

    /**
     * Whether the newer paths let in anybody whom the older do not; where pods inside a cluster are concerned, whether it is others at
     * all. Both are of the same objects but for what has changed.
     */
    public static boolean between(
            List<ExposurePath> old, Reachability before, List<ExposurePath> now, Reachability after) {
        Widening widening = new Widening();
        Exposures older = Exposures.of(old, (target, scope) -> widening.insiders(before, target, scope));
        Exposures newer = Exposures.of(now, (target, scope) -> widening.insiders(after, target, scope));
        return ExposureDiff.between(older, newer, Relocation.NONE).stream().anyMatch(ExposureChange::isMore);
    }

    /** One name for all of them together. */
    private List<String> insiders(Reachability reachability, PortTarget target, Scope scope) {
        Admitted admitted = reachability.admitted(target.workload(), target.protocol(), target.number());
        return List.of("as in table " + numbers.computeIfAbsent(admitted, same -> scope + " " + numbers.size()));
    }
}
