package io.portreeve.app;

import io.portreeve.exposure.Cni;
import io.portreeve.finding.Severity;
import io.portreeve.finding.Suppression;
import io.portreeve.model.reader.WorkloadKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@code portreeve.yaml} says; flags override it.
 *
 * @param severities by rule id
 * @param disabled ids of rules that are not to run
 * @param ignore risks that are accepted
 */
record Configuration(
        Optional<String> provider,
        Optional<Cni> cni,
        Optional<Boolean> nodesPublic,
        Optional<FailOn> failOn,
        Map<String, Severity> severities,
        Set<String> disabled,
        List<WorkloadKind> workloadKinds,
        List<Suppression> ignore) {
    /** No file, nothing said. */
    static final Configuration NONE = new Configuration(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Set.of(),
            List.of(),
            List.of());

    Configuration {
        severities = Map.copyOf(severities);
        disabled = Set.copyOf(disabled);
        workloadKinds = List.copyOf(workloadKinds);
        ignore = List.copyOf(ignore);
    }
}
