package io.portreeve.change;

import io.portreeve.exposure.Scope;
import io.portreeve.model.Workload;
import io.portreeve.reachability.Outcome;
import io.portreeve.reachability.Reachability;
import io.portreeve.reachability.Reachers;
import io.portreeve.topology.PortTarget;
import java.util.List;

/** The workloads that get in, by their names; of the namespace's own where those do, only the others. */
record NamedInsiders(Reachability reachability) implements Insiders {
    @Override
    public List<String> of(PortTarget target, Scope scope) {
        return reachability.reachersOf(target.workload(), target.protocol(), target.number()).pods().stream()
                .filter(pods -> pods.outcome() != Outcome.CLOSED)
                .map(Reachers.Pods::workload)
                .filter(workload -> scope == Scope.RESTRICTED || !isBeside(workload, target.workload()))
                .map(workload -> name(workload, target.workload()))
                .distinct()
                .toList();
    }

    private static String name(Workload workload, Workload target) {
        return isBeside(workload, target)
                ? workload.kind() + "/" + workload.name()
                : workload.id().toString();
    }

    private static boolean isBeside(Workload workload, Workload target) {
        return workload.namespace().equals(target.namespace());
    }
}
