package io.portreeve.rules.targetportunresolved;

import io.portreeve.document.ScalarEdits;
import io.portreeve.finding.Fix;
import io.portreeve.rules.meant.NearestName;
import java.util.LinkedHashSet;
import java.util.Set;

/** The edit that gives a targetPort the port that its author must have meant. */
final class TargetPortFix {
    private final UnresolvedPort unresolved;

    TargetPortFix(UnresolvedPort unresolved) {
        this.unresolved = unresolved;
    }

    Fix fix() {
        return NearestName.of(unresolved.name(), sharedNames())
                .map(name -> Fix.edit(
                                "write targetPort: " + name,
                                ScalarEdits.word(unresolved.place().range(), name))
                        .unlessShared(unresolved.place()))
                .orElseGet(() -> Fix.advice("give a " + unresolved.protocol() + " containerPort of the pods the name "
                        + unresolved.name() + ", or name another port here"));
    }

    private Set<String> sharedNames() {
        Set<String> names = new LinkedHashSet<>(unresolved.workloads().get(0).names(unresolved.protocol()));
        unresolved.workloads().forEach(workload -> names.retainAll(workload.names(unresolved.protocol())));
        return names;
    }
}
